/** Runs the emitters over a model. */
import type { ApiModel } from "../model/types.js";
import type { Emitter, OutputFile } from "./emitter.js";
import type { EmitOptions } from "./options.js";
import { emitters } from "./registry.js";

/** All files of the generated package, or those of some emitters, in the order of their paths. */
export async function emit(
  model: ApiModel,
  options: EmitOptions,
  chosen: readonly Emitter[] = emitters,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const emitter of chosen) files.push(...(await emitter.emit(model, options, files)));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
