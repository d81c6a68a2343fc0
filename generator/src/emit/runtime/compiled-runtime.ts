/** The compiled runtime, the one input of the emitters beside the model. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../emitter.js";
import { builtFolder } from "../package-folder.js";

/** The runtime's modules and declarations, by path, as the package's build left them. */
export function readCompiledRuntime(): readonly OutputFile[] {
  const folder = builtFolder("runtime");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(?:js|d\.ts)$/.test(path))
    .sort()
    .map((path) => ({ path: `runtime/${path}`, text: readFileSync(join(folder, path), "utf8") }));
}
