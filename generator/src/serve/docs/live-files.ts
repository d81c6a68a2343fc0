/** Reads what a served page carries beyond the page itself: the script that keeps it current, and its style. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtFolder } from "../../emit/package-folder.js";

/** By the path of their URL, as the build of this package left them. */
export function readLiveFiles(): { readonly [path: string]: string } {
  const folder = builtFolder("browser/live");
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { "/live.js": read("live.js"), "/live.css": read("live.css") };
}
