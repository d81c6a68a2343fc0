/** HTML tables in Markdown that continue after a blank line. CommonMark ends HTML there, but browsers do not end the table. */
import type { Leaf } from "./markdown-blocks.js";

/** Joins the blocks of one table to the HTML block in which it starts. */
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

/** The line where the last table ends, by HTML block, for blocks that do not close their tables. */
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
