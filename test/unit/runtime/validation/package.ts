/** Emits a package from a model into a folder and imports its modules, with the runtime compiled from its sources. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { ajv } from "../../../../generator/src/emit/ajv/ajv.js";
import { client } from "../../../../generator/src/emit/client/client.js";
import { builders } from "../../../../generator/src/emit/builders/builders.js";
import { emitWith } from "../../../../generator/src/emit/emit.js";
import type { Emitter } from "../../../../generator/src/emit/emitter.js";
import { errors } from "../../../../generator/src/emit/errors/errors.js";
import { jsonSchema } from "../../../../generator/src/emit/json-schema/json-schema.js";
import { operations } from "../../../../generator/src/emit/operations/operations.js";
import { validators } from "../../../../generator/src/emit/validators/validators.js";
import type { ApiModel } from "../../../../generator/src/model/types.js";
import type { ValidateFunction } from "../../../../generator/runtime/ajv/validate-function.js";
import type { PacketDescriptor } from "../../../../generator/runtime/descriptor.js";
import type { StandardSchema } from "../../../../generator/runtime/validation/standard-schema.js";
import type { ValidateOptions, Validation } from "../../../../generator/runtime/validation/violation.js";
import { temporaryFolder } from "../../../support/run.js";

const runtimeSources = fileURLToPath(new URL("../../../../generator/runtime/", import.meta.url));
const emitters: readonly Emitter[] = [errors, builders, validators, jsonSchema, ajv, operations, client];

/** Writes the modules of a package, all but its types. */
export async function writePackage(model: ApiModel, finished: (remove: () => void) => void): Promise<string> {
  const folder = temporaryFolder(finished);
  const { files } = await emitWith(model, { enumStyle: "object" }, emitters);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", sideEffects: false }));
  buildSync({
    entryPoints: [join(runtimeSources, "**/*.ts")],
    outbase: runtimeSources,
    outdir: join(folder, "runtime"),
    format: "esm",
    target: "es2022",
  });
  return folder;
}

/** Imports a module of a package. What it holds is for the caller to know. */
export async function importFrom<Module>(folder: string, path: string): Promise<Module> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
  return module as Module;
}

/** The functions of one packet, under the names that they have for any packet. */
export interface PacketJudge {
  readonly is: (value: unknown) => boolean;
  readonly validate: (value: unknown, options?: ValidateOptions) => Validation<unknown>;
  readonly parse: (text: string, options?: ValidateOptions) => Validation<unknown>;
  readonly schema: StandardSchema<unknown>;
  readonly descriptor: PacketDescriptor;
}

/** The AJV standalone validator of a packet. */
export async function importAjv(folder: string, type: string): Promise<ValidateFunction> {
  const entry = await importFrom<{ readonly [name: string]: ValidateFunction }>(folder, "ajv.js");
  const validate = entry[type.charAt(0).toLowerCase() + type.slice(1)];
  if (validate === undefined) throw new Error(`The entry ajv has no validator of ${type}.`);
  return validate;
}

export async function importJudge(folder: string, type: string): Promise<PacketJudge> {
  const camel = type.charAt(0).toLowerCase() + type.slice(1);
  const moduleName = type.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  const module = await importFrom<{
    readonly [name: string]: PacketJudge["is"] & PacketJudge["validate"] & PacketJudge["schema"] & PacketDescriptor;
  }>(folder, `validators/${moduleName}.js`);
  const named = (
    name: string,
  ): PacketJudge["is"] & PacketJudge["validate"] & PacketJudge["schema"] & PacketDescriptor => {
    const value = module[name];
    if (value === undefined) throw new Error(`The module of ${type} has no ${name}.`);
    return value;
  };
  return {
    is: named(`is${type}`),
    validate: named(`validate${type}`),
    parse: named(`parse${type}`),
    schema: named(`${camel}Schema`),
    descriptor: named(`${camel}Descriptor`),
  };
}
