/** HTML tables in Markdown that go on behind a blank line, where HTML ends for the standard, though no browser ends a table there. */
import type { Leaf } from "./markdown-blocks.js";

/** The blocks with those that belong to one table joined to the HTML in which it begins. */
export function joinTables(leaves: readonly Leaf[], source: string): readonly Leaf[] {
  const ends = tableEnds(leaves);
  if (ends.size === 0) return leaves;
  const lines = source.split("\n");
  const joined: Leaf[] = [];
  let next = 0;
  for (const leaf of leaves) {
    const line = lineOf(leaf);
    if (line < next) continue;
    const last = ends.get(leaf);
    if (leaf.kind !== "html" || last === undefined) joined.push(leaf);
    else {
      joined.push({ ...leaf, lines: lines.slice(line - 1, last) });
      next = last + 1;
    }
  }
  return joined;
}

/** By the HTML whose tables it does not end: the line in which the last of them does. */
function tableEnds(leaves: readonly Leaf[]): ReadonlyMap<Leaf, number> {
  const ends = new Map<Leaf, number>();
  const open: Leaf[] = [];
  for (const leaf of leaves) {
    for (const { text, line } of linesOf(leaf)) {
      for (const [tag] of text.matchAll(/<\/?table(?=[\s>])/gi)) {
        if (!tag.startsWith("</")) open.push(leaf);
        else {
          const start = open.pop();
          if (start !== undefined && start !== leaf) ends.set(start, line);
        }
      }
    }
    if (leaf.kind === "heading") open.length = 0;
  }
  return ends;
}

function linesOf(leaf: Leaf): readonly { readonly text: string; readonly line: number }[] {
  if (leaf.kind === "paragraph" || leaf.kind === "html") {
    return leaf.lines.map((text, index) => ({ text, line: leaf.line + index }));
  }
  return [];
}

function lineOf(leaf: Leaf): number {
  return leaf.kind === "table" ? leaf.header.line : leaf.line;
}
