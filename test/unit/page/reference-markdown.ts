/** The reference Markdown parser: micromark, without the constructs that the page reader does not support. */
import type { Nodes, RootContent } from "mdast";
import { type CompileContext, type Extension, fromMarkdown, type Token } from "mdast-util-from-markdown";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Leaf } from "../../../generator/src/page/document/markdown-blocks.js";

const blocksOnly = {
  disable: {
    null: [
      "attention",
      "autolink",
      "characterEscape",
      "characterReference",
      "codeIndented",
      "codeText",
      "definition",
      "hardBreakEscape",
      "htmlText",
      "labelEnd",
      "labelStartImage",
      "labelStartLink",
      "setextUnderline",
    ],
  },
};

const tables: Extension = {
  enter: {
    table(token) {
      this.enter({ type: "table", children: [] }, token);
    },
    tableRow(token) {
      this.enter({ type: "tableRow", children: [] }, token);
    },
    tableHeader: enterCell,
    tableData: enterCell,
  },
  exit: { table: leave, tableRow: leave, tableHeader: leave, tableData: leave },
};

function enterCell(this: CompileContext, token: Token): void {
  this.enter({ type: "tableCell", children: [] }, token);
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** A block as one line of text, for comparison. Blank lines at the end of code are ignored. */
export function shown(leaf: Leaf): string {
  switch (leaf.kind) {
    case "heading":
      return JSON.stringify([leaf.line, leaf.kind, leaf.level, leaf.text]);
    case "paragraph":
      return JSON.stringify([leaf.line, leaf.isInList ? "item" : leaf.kind, leaf.lines.join("\n")]);
    case "code":
      return JSON.stringify([leaf.line, leaf.kind, leaf.text.trimEnd()]);
    case "html":
      return JSON.stringify([leaf.line, leaf.kind, leaf.lines.join("\n").trim()]);
    case "table":
      return JSON.stringify([leaf.kind, ...[leaf.header, ...leaf.rows].map(({ line, cells }) => [line, ...cells])]);
  }
}

export function referenceBlocks(source: string): readonly string[] {
  const root = fromMarkdown(source, { extensions: [gfmTable(), blocksOnly], mdastExtensions: [tables] });
  return shownWithin(root, false);
}

function shownWithin(node: Nodes, isInList: boolean): readonly string[] {
  const line = node.position?.start.line ?? 0;
  switch (node.type) {
    case "root":
    case "blockquote":
    case "list":
    case "listItem":
      return node.children.flatMap((child) => shownWithin(child, isInList || node.type === "list"));
    case "heading":
      return [JSON.stringify([line, node.type, node.depth, textOf(node)])];
    case "paragraph":
      return [JSON.stringify([line, isInList ? "item" : node.type, textOf(node)])];
    case "code":
      return [JSON.stringify([line + 1, node.type, node.value.trimEnd()])];
    case "html":
      return [JSON.stringify([line, node.type, node.value.trim()])];
    case "table": {
      const rows = node.children.map((row) => [row.position?.start.line, ...row.children.map(textOf)]);
      return [JSON.stringify([node.type, ...rows])];
    }
    default:
      return [];
  }
}

function textOf(node: { readonly children: readonly RootContent[] }): string {
  return node.children.map((child) => (child.type === "break" ? "\n" : "value" in child ? child.value : "")).join("");
}
