/** The small test pages: one folder per page, with the page in any format and the expected result. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../../../generator/src/page/read-page.js";
import type { PageFacts } from "../../../generator/src/page/facts.js";

export interface PageCase {
  readonly name: string;
  readonly folder: string;
  /** The name of the page file, and its text. */
  readonly file: string;
  readonly text: string;
}

/** The cases under a folder. Each has a `page.md`, `page.html` or `page.txt`. */
export function pageCases(root: string): readonly PageCase[] {
  return readdirSync(root)
    .sort()
    .map((name) => {
      const folder = join(root, name);
      const file = readdirSync(folder).find((entry) => entry.startsWith("page."));
      if (file === undefined) throw new Error(`${folder} has no page.`);
      return { name, folder, file, text: readFileSync(join(folder, file), "utf8") };
    });
}

/** The facts of a page that can be read. */
export async function factsOf(file: string, text: string): Promise<PageFacts> {
  const { value, diagnostics } = await readPage({ path: file, text });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** Pages of real documentation, from a local folder. */
export function realPages(root: string): readonly PageCase[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:md|txt)$/.test(file));
  return files.sort().map((file) => ({ name: file, folder: root, file, text: readFileSync(join(root, file), "utf8") }));
}
