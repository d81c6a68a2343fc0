/** The folders that the build of this package makes in `dist`. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder within `dist`, found from a compiled module as well as from its source. */
export function builtFolder(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  const built = join(folder, "dist", name);
  if (!existsSync(built)) throw new Error(`${name} is not built: run the build of tim-bindgen first.`);
  return built;
}
