/** The live script and its style, which the server adds to the reference. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtFolder } from "../../emit/package-folder.js";

/** The built files by URL path. */
export function readLiveFiles(): { readonly [path: string]: string } {
  const folder = builtFolder("browser/live");
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { "/live.js": read("live.js"), "/live.css": read("live.css") };
}
