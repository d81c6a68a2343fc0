/** Emits `index`: the main entry, which names each export of the other entries that needs no Node module. */
import type { Emitter, OutputFile } from "../emitter.js";
import { exportList, printFile } from "../../print/print-file.js";

export const indexEntry: Emitter = {
  name: "index",
  emit(model, _options, emitted) {
    const modules = emitted.filter(({ exports }) => exports !== undefined);
    const declarations = modules.flatMap((file) => [...exportTypes(file), ...exportValues(file)]);
    const code = modules.flatMap(exportValues);
    return [
      { path: "index.d.ts", text: printFile(model, "index.d.ts", declarations) },
      { path: "index.js", text: printFile(model, "index.js", code.length === 0 ? ["export {};"] : code) },
    ];
  },
};

function exportTypes(file: OutputFile): readonly string[] {
  return exportList("export type", file.exports?.types ?? [], file.path);
}

function exportValues(file: OutputFile): readonly string[] {
  return exportList("export", file.exports?.values ?? [], file.path);
}
