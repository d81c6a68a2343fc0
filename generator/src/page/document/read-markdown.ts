/** The reader of Markdown pages. Embedded HTML goes to the HTML reader. */
import type { Block, HeadingBlock, TableBlock, TextBlock } from "./document.js";
import { inlineText, markedInlineText } from "./inline-text.js";
import { hasMarks, plainText } from "./marked-text.js";
import { type Leaf, markdownBlocks, type SourceRow } from "./markdown-blocks.js";
import { joinTables } from "./markdown-tables.js";
import { rowOf, tableOf } from "./rows.js";

export async function readMarkdown(source: string): Promise<readonly Block[]> {
  const leaves = joinTables(markdownBlocks(source), source);
  const isHtmlAmongThem = leaves.some(({ kind }) => kind === "html");
  // Most pages have no HTML, and its parser is slow to load.
  const html = isHtmlAmongThem ? await import("./read-html.js") : undefined;
  return leaves.flatMap((leaf) => {
    if (leaf.kind !== "html") return [blockOf(leaf)];
    return html?.readHtmlFragment(leaf.lines.join("\n"), leaf.line) ?? [];
  });
}

function blockOf(leaf: Exclude<Leaf, { kind: "html" }>): Block {
  switch (leaf.kind) {
    case "heading":
      return { ...leaf, text: inlineText(leaf.text).replaceAll("\n", " ") };
    case "paragraph":
      return paragraph(leaf.lines.join("\n"), leaf.isInList, leaf.line);
    case "code":
      return leaf;
    case "table":
      return table(leaf.header, leaf.rows);
  }
}

function paragraph(source: string, isInList: boolean, line: number): HeadingBlock | TextBlock {
  // Many renderers accept `##Title` as a heading, though CommonMark requires a space.
  const [, marks, title] = /^(#{1,6})([^#\s][^\n]*)$/.exec(source) ?? [];
  if (marks !== undefined && title !== undefined) {
    return { kind: "heading", level: marks.length, text: inlineText(title), line };
  }
  const isStrong = source.startsWith("**") && source.indexOf("**", 2) === source.length - 2 && source.length > 4;
  const marked = markedInlineText(source);
  const kind = isInList ? "item" : "paragraph";
  return { kind, text: plainText(marked), ...(hasMarks(marked) ? { marked } : {}), isStrong, line };
}

function table(header: SourceRow, rows: readonly SourceRow[]): TableBlock {
  const all = [header, ...rows].map(({ cells, line }, index) => {
    return { ...rowOf(cells.map(markedInlineText), line), isHeader: index === 0 };
  });
  return tableOf(all, header.line);
}
