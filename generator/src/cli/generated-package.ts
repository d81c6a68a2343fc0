/** Owns the finding and loading of the generated package: the commands that judge and send know nothing of a spec. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  EnvelopeDescriptor,
  ErrorTableRow,
  MockDescriptor,
  OperationDescriptor,
  PacketDescriptor,
  ServiceDescriptor,
  UrlRules,
} from "../../runtime/descriptor.js";
import type { ValidateOptions, Validation } from "../../runtime/validation/violation.js";
import { manifestName } from "../output/paths.js";
import { didYouMean, UsageError } from "./usage-error.js";

/** The modules of a generated package that the command line uses, and what it uses of each. */
interface PackageModules {
  "operations.js": {
    readonly operations: { readonly [name: string]: OperationDescriptor };
    readonly service: ServiceDescriptor;
  };
  "errors.js": { readonly errorTable: { readonly [code: string]: ErrorTableRow } };
  "mocking.js": {
    readonly mocking: {
      readonly operations: { readonly [name: string]: MockDescriptor };
      readonly url: UrlRules;
      readonly envelope: EnvelopeDescriptor | undefined;
      readonly errorTable: { readonly [code: string]: ErrorTableRow };
    };
  };
  "client.js": { readonly createClient: (options: object) => { readonly [operation: string]: unknown } };
  "runtime/validation/advice.js": {
    readonly parseWithAdvice: (
      packet: PacketDescriptor,
      text: string,
      options?: ValidateOptions,
    ) => Validation<unknown>;
  };
}

const exportsOf: { readonly [Path in keyof PackageModules]: readonly string[] } = {
  "operations.js": ["operations", "service"],
  "errors.js": ["errorTable"],
  "mocking.js": ["mocking"],
  "client.js": ["createClient"],
  "runtime/validation/advice.js": ["parseWithAdvice"],
};

export class GeneratedPackage {
  readonly #folder: string;
  readonly #shown: string;

  constructor(folder: string, workingDirectory: string) {
    this.#folder = folder;
    this.#shown = relative(workingDirectory, folder) || ".";
  }

  /** Imports a module of the package; a sentence for the user where it is not what the generator writes. */
  async load<Path extends keyof PackageModules>(path: Path): Promise<PackageModules[Path]> {
    const shown = join(this.#shown, path);
    let module: object;
    try {
      module = await import(pathToFileURL(join(this.#folder, path)).href);
    } catch (error) {
      const isAbsent = !existsSync(join(this.#folder, path));
      const why = isAbsent || !(error instanceof Error) ? "there is no such file" : firstLine(error.message);
      throw new UsageError(`'${shown}' cannot be loaded (${why}). Run 'tim-bindgen generate' to write it anew.`);
    }
    const missing = exportsOf[path].find((name) => !(name in module));
    if (missing !== undefined) {
      throw new UsageError(`'${shown}' has no '${missing}'. Run 'tim-bindgen generate' to write it anew.`);
    }
    // The generator wrote the module, and every export that is used is there.
    return module as PackageModules[Path];
  }
}

const firstLine = (text: string): string => text.split("\n", 1).join("");

const npmName = "tim-bindings";

/**
 * The package that a command speaks for: `generated/` in the working directory or above it, else the npm package as the
 * working directory would import it, else as the command line itself would.
 */
export function findPackage(workingDirectory: string): GeneratedPackage {
  const folder =
    generatedAbove(workingDirectory) ??
    installedFor(join(workingDirectory, "package.json")) ??
    installedFor(import.meta.url);
  if (folder !== undefined) return new GeneratedPackage(folder, workingDirectory);
  throw new UsageError(
    `There is no 'generated' folder here or above, and no package '${npmName}'. Run 'tim-bindgen generate' first, or install the package.`,
  );
}

function generatedAbove(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, "generated");
    if (existsSync(join(candidate, manifestName))) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}

function installedFor(importer: string): string | undefined {
  try {
    return dirname(createRequire(importer).resolve(`${npmName}/package.json`));
  } catch {
    return undefined;
  }
}

/** The operation that `--api` names, or the only one there is. */
export function chooseOperation<Row>(operations: { readonly [name: string]: Row }, api: string | undefined): Row {
  const names = Object.keys(operations);
  const listed = names.map((name) => `'${name}'`).join(", ");
  if (api === undefined && names.length > 1)
    throw new UsageError(`There are several operations; name one with --api: ${listed}.`);
  const name = api ?? names[0] ?? "";
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation !== undefined) return operation;
  throw new UsageError(`There is no operation '${name}', only ${listed}.${didYouMean(name, names)}`);
}
