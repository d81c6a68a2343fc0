/** The run of the emitters over a model, and the names that their entries take. */
import type { ApiModel, AuthScheme } from "../model/types.js";
import type { Emission, Emitted, Emitter, OutputFile, PackageEntry, PublicExports } from "./emitter.js";
import type { EmitOptions } from "./options.js";
import { emitters } from "./registry.js";

/** All files of the generated package, or those of some emitters, in the order of their paths. */
export async function emit(
  model: ApiModel,
  options: EmitOptions,
  chosen: readonly Emitter[] = emitters,
): Promise<readonly OutputFile[]> {
  const { files } = await emitWith(model, options, chosen);
  return files.map(({ path, text }) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of some emitters in the order in which they were made, and their entries. */
export async function emitWith(model: ApiModel, options: EmitOptions, chosen: readonly Emitter[]): Promise<Emitted> {
  const files: OutputFile[] = [];
  const entries: PackageEntry[] = [];
  for (const emitter of chosen) {
    const emission = await emitter.emit(model, options, { files, entries });
    files.push(...emission.files);
    const entry = emitter.entry?.(model.service.auth.scheme);
    if (entry !== undefined) entries.push(withExports(entry, emission));
  }
  return { files, entries };
}

function withExports(entry: PackageEntry, { exports }: Emission): PackageEntry {
  if (exports === undefined) return entry;
  const { values, types } = entry.exports;
  return {
    ...entry,
    exports: { values: [...values, ...exports.values], types: [...types, ...exports.types] },
  };
}

/** The names that the main entry of a package exports whatever the spec, for a service of this scheme. */
export function reservedNames(chosen: readonly Emitter[], scheme: AuthScheme): PublicExports {
  const entries = chosen.flatMap((emitter) => emitter.entry?.(scheme) ?? []).filter(({ isInMain }) => isInMain);
  return {
    values: entries.flatMap(({ exports }) => exports.values),
    types: entries.flatMap(({ exports }) => exports.types),
  };
}
