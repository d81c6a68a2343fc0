/** Reads the compiled runtime, the one input of the emitters that is no spec. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "../emitter.js";

/** The runtime's modules and declarations, by path, as the package's build left them. */
export function readCompiledRuntime(): readonly OutputFile[] {
  const folder = join(packageFolder(), "dist", "runtime");
  if (!existsSync(folder)) throw new Error("The runtime is not compiled: run the build of tim-bindgen first.");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.(?:js|d\.ts)$/.test(path))
    .sort()
    .map((path) => ({ path: `runtime/${path}`, text: readFileSync(join(folder, path), "utf8") }));
}

/** The folder of this package, found from the compiled module as well as from its source. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
