/** The page's own program as the build made it: script, style sheet, and the licences of the packages in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtFolder } from "../package-folder.js";

export interface PageProgram {
  /** A script that leaves `start` and the `modules` of the runtime in a variable named `page`. */
  readonly script: string;
  readonly style: string;
  readonly licences: readonly { readonly name: string; readonly licence: string }[];
}

export function readPageProgram(): PageProgram {
  const folder = builtFolder("browser/reference");
  const read = (name: string): string => readFileSync(join(folder, name), "utf8").trim();
  // The project's own build wrote it.
  const licences = JSON.parse(read("licences.json")) as PageProgram["licences"];
  return { script: read("main.js"), style: read("page.css"), licences };
}
