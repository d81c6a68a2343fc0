/** The small pages of the tests: a folder each, with one page in any format beside what is expected of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPage } from "../../generator/src/page/read-page.js";
import type { PageFacts } from "../../generator/src/page/facts.js";

export interface PageCase {
  readonly name: string;
  readonly folder: string;
  /** The name of the page's file, and its text. */
  readonly file: string;
  readonly text: string;
}

/** Every folder under a root; each holds a `page.md`, `page.html` or `page.txt`. */
export function pageCases(root: string): readonly PageCase[] {
  return readdirSync(root)
    .sort()
    .map((name) => {
      const folder = join(root, name);
      const file = readdirSync(folder).find((entry) => entry.startsWith("page."));
      if (file === undefined) throw new Error(`${folder} holds no page.`);
      return { name, folder, file, text: readFileSync(join(folder, file), "utf8") };
    });
}

/** The facts of a page that is known to be readable. */
export async function factsOf(file: string, text: string): Promise<PageFacts> {
  const { value, diagnostics } = await readPage({ path: file, text });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** Pages of real documentation, where a folder of them is at hand. */
export function realPages(root: string): readonly PageCase[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(?:md|txt)$/.test(file));
  return files.sort().map((file) => ({ name: file, folder: root, file, text: readFileSync(join(root, file), "utf8") }));
}
