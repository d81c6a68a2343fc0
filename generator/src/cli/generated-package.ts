/** The generated package that a command runs: opened, checked, and its modules loaded. */
import { suggester } from "../text/suggest.js";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
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
import { type Inspection, inspectPackage } from "../output/intact.js";
import { manifestName } from "../output/paths.js";
import { systemReason } from "../output/system-error.js";
import { findPackage } from "./find-package.js";
import { readDescription } from "./installed-packages.js";
import { printable } from "../text/printable.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

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

/** A package whose files match its manifest, if it has one. */
export class GeneratedPackage {
  readonly #folder: string;
  readonly #shown: string;
  /** The files in the manifest; undefined for an npm package, which has no manifest. */
  readonly #files: ReadonlySet<string> | undefined;

  constructor(folder: string, shown: string, files: ReadonlySet<string> | undefined) {
    this.#folder = folder;
    this.#shown = shown;
    this.#files = files;
  }

  /** Imports a module of the package. Throws a `UsageError` if it is not a module that the generator writes. */
  async load<Path extends keyof PackageModules>(path: Path): Promise<PackageModules[Path]> {
    const shown = join(this.#shown, path);
    const remedy = this.#files === undefined ? remedyForInstalled : remedyForFolder;
    const isThere = existsSync(join(this.#folder, path));
    if (isThere && this.#files?.has(path) === false) {
      throw new UsageError(`'${shown}' is not listed in '${manifestName}', so it was not run. ${remedyForFolder}`);
    }
    let module: object;
    try {
      module = await import(pathToFileURL(join(this.#folder, path)).href);
    } catch (error) {
      const why = !isThere || !(error instanceof Error) ? "there is no such file" : firstLine(error.message);
      throw new UsageError(`'${shown}' cannot be loaded (${why}). ${remedy}`);
    }
    const missing = exportsOf[path].find((name) => !(name in module));
    if (missing !== undefined) throw new UsageError(`'${shown}' has no '${missing}'. ${remedy}`);
    // The generator wrote the module, and every export that is used is there.
    return module as PackageModules[Path];
  }
}

const remedyForFolder =
  "Run 'tim-bindgen generate' to write it again (delete it first if it was edited), or name another package with --package <folder or npm name>.";
const remedyForManifest =
  "Restore it, or delete the folder and run 'tim-bindgen generate', or name another package with --package <folder or npm name>.";
const remedyForInstalled = "Install the package again, or name another with --package <folder or npm name>.";

const firstLine = (text: string): string => text.split("\n", 1).join("");

/**
 * The package that a command runs. None of its code has been run yet. Throws a `UsageError` if a file does not match the
 * manifest, so that nothing of the package is run.
 */
export async function openPackage(
  { workingDirectory, isWatched, remark }: Pick<Terminal, "workingDirectory" | "isWatched" | "remark">,
  { package: named, format }: { readonly package: string | undefined; readonly format: string },
): Promise<GeneratedPackage> {
  const folder = await findPackage(workingDirectory, named);
  const shown = printable(relative(workingDirectory, folder) || ".");
  const inspection = inspect(folder, shown);
  if (inspection.kind === "faulty") {
    const { path, problem } = inspection.fault;
    throw new UsageError(
      `'${join(shown, printable(path))}' ${problem}, so nothing of the package was run. ${path === manifestName ? remedyForManifest : remedyForFolder}`,
    );
  }
  if (isWatched && format === "text") remark(`Package: ${shown}${versionOf(folder)}`);
  return new GeneratedPackage(folder, shown, inspection.kind === "intact" ? inspection.files : undefined);
}

function inspect(folder: string, shown: string): Inspection {
  try {
    return inspectPackage(folder);
  } catch (error) {
    throw new UsageError(`The package '${shown}' cannot be read: ${systemReason(error)}.`);
  }
}

/** The name and version of the package in brackets, if its `package.json` has both. */
function versionOf(folder: string): string {
  const { name, version } = readDescription(folder);
  return typeof name === "string" && typeof version === "string" ? ` (${printable(`${name} ${version}`)})` : "";
}

/** The operation that `--api` names, or the only one. */
export function chooseOperation<Row>(operations: { readonly [name: string]: Row }, api: string | undefined): Row {
  const names = Object.keys(operations);
  const listed = names.map((name) => `'${name}'`).join(", ");
  if (api === undefined && names.length > 1)
    throw new UsageError(`The package has several operations. Choose one with --api: ${listed}.`);
  const name = api ?? names[0] ?? "";
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation !== undefined) return operation;
  throw new UsageError(`There is no operation '${name}', only ${listed}.${suggester(names)(name)}`);
}
