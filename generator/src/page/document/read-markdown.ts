/** Reads Markdown with tables of GitHub's kind into blocks; HTML in it goes to the reader of HTML. */
import type { Nodes, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Block, HeadingBlock, Row, TextBlock } from "./document.js";
import { inlineText } from "./inline-text.js";
import { tablesFromMarkdown } from "./markdown-tables.js";
import { splitMarkdown } from "./split-markdown.js";

/** What stands within a line is read by `inline-text.ts`. Indented code is none on these pages: it is text of a list. */
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

/** HTML between the blocks of Markdown. */
interface HtmlPiece {
  readonly kind: "html";
  readonly source: string;
  readonly line: number;
}

export async function readMarkdown(source: string): Promise<readonly Block[]> {
  const pieces = splitMarkdown(source).flatMap(({ source: piece, firstLine }) => readPiece(piece, firstLine));
  if (!pieces.some(({ kind }) => kind === "html")) return pieces.filter((piece) => piece.kind !== "html");
  // Most pages hold none, and its parser takes its time to load.
  const { readHtmlFragment } = await import("./read-html.js");
  return pieces.flatMap((piece) => (piece.kind === "html" ? readHtmlFragment(piece.source, piece.line) : [piece]));
}

function readPiece(source: string, firstLine: number): readonly (Block | HtmlPiece)[] {
  const root = fromMarkdown(source, {
    extensions: [gfmTable(), blocksOnly],
    mdastExtensions: [tablesFromMarkdown],
  });
  const blocks: (Block | HtmlPiece)[] = [];
  // A stack rather than recursion: containers may nest deeply.
  const pending: Place[] = [{ node: root, isInList: false }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const { node } = place;
    const isInList = place.isInList || node.type === "listItem";
    if (isContainer(node)) {
      for (const child of node.children.toReversed()) pending.push({ node: child, isInList });
    } else blocks.push(...blocksOf(node, isInList, firstLine - 1));
  }
  return blocks;
}

interface Place {
  readonly node: Nodes;
  readonly isInList: boolean;
}

type Container = Extract<Nodes, { type: "root" | "blockquote" | "list" | "listItem" }>;

function isContainer(node: Nodes): node is Container {
  return ["root", "blockquote", "list", "listItem"].includes(node.type);
}

/** `above` is the number of lines above the piece. */
function blocksOf(node: Nodes, isInList: boolean, above: number): readonly (Block | HtmlPiece)[] {
  const line = lineOf(node) + above;
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, text: inlineText(rawText(node)).replaceAll("\n", " "), line }];
    case "paragraph":
      return [paragraph(rawText(node), isInList, line)];
    case "code":
      return [{ kind: "code", text: node.value, line: line + 1 }];
    case "table":
      return [table(node, above)];
    case "html":
      return [{ kind: "html", source: node.value, line }];
    default:
      return [];
  }
}

function paragraph(raw: string, isInList: boolean, line: number): HeadingBlock | TextBlock {
  // Many renderers take `##Title` for a heading, though the standard asks for a space.
  const [, marks, title] = /^(#{1,6})([^#\s][^\n]*)$/.exec(raw) ?? [];
  if (marks !== undefined && title !== undefined) {
    return { kind: "heading", level: marks.length, text: inlineText(title), line };
  }
  const isStrong = raw.startsWith("**") && raw.indexOf("**", 2) === raw.trimEnd().length - 2 && raw.length > 4;
  return { kind: isInList ? "item" : "paragraph", text: inlineText(raw), isStrong, line };
}

function table(node: Table, above: number): Block {
  const line = lineOf(node) + above;
  const [header, ...rows] = node.children.map((row): Row => {
    return { cells: row.children.map((cell) => inlineText(rawText(cell))), line: lineOf(row) + above };
  });
  return { kind: "table", header: header ?? { cells: [], line }, rows, line };
}

/** The source of a node's text, which the parser was told to leave as it is. */
function rawText(node: { readonly children: readonly RootContent[] }): string {
  return node.children.map((child) => (child.type === "break" ? "\n" : "value" in child ? child.value : "")).join("");
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;
