/** The detection of truncated pages, for example after an incomplete save or copy. */
import type { Block, CodeBlock, HeadingBlock, PageDocument, Row, TableBlock, TextBlock } from "../document/document.js";
import { readSampleText } from "../extract/sample-text.js";
import type { PageBreak } from "../facts.js";
import { headingRole } from "../vocabulary/heading-role.js";
import { looksOfCode } from "./looks.js";

/** The place where the page breaks off; null if it seems complete. */
export function findBreak(text: string, { format, blocks }: PageDocument): PageBreak | null {
  const source = text.replace(/\r\n?/g, "\n").trimEnd();
  const line = source.split("\n").length;
  const where = format === "html" ? breakOfHtml(source) : breakOfBlocks(source, line, blocks, text.endsWith("\n"));
  return where === undefined ? null : { line, ...where };
}

type Where = Omit<PageBreak, "line">;

/** A missing end tag proves nothing, because many are optional; an unfinished tag does. */
function breakOfHtml(source: string): Where | undefined {
  const { rest, open } = withoutRawText(source);
  if (open !== undefined) return { where: `within ${open}`, isCertain: true };
  const tagStart = rest.lastIndexOf("<");
  if (tagStart > rest.lastIndexOf(">") && /^<\/?(?:[a-z]|$)/i.test(rest.slice(tagStart)))
    return { where: "within a tag", isCertain: true };
  if (/<\/(?:html|body)>$/i.test(rest.trimEnd())) return undefined;
  const name = ["table", "pre", "article", "main", "section", "div", "body", "html"].find((each) => isOpen(rest, each));
  return name === undefined ? undefined : { where: `within <${name}>, which is not closed`, isCertain: false };
}

/** Removes comments, scripts and style sheets. `open` is the one that is not closed. */
function withoutRawText(source: string): { readonly rest: string; readonly open: string | undefined } {
  const lower = source.toLowerCase();
  const starts = /<!--|<(script|style)(?=[\s>])/g;
  const kept: string[] = [];
  let from = 0;
  for (let found = starts.exec(lower); found !== null; found = starts.exec(lower)) {
    const [start, name] = found;
    kept.push(source.slice(from, found.index));
    const end = name === undefined ? "-->" : `</${name}`;
    const at = lower.indexOf(end, found.index + start.length);
    if (at === -1) return { rest: kept.join(""), open: name === undefined ? "a comment" : `<${name}>` };
    from = at + (name === undefined ? end.length : 0);
    starts.lastIndex = from;
  }
  kept.push(source.slice(from));
  return { rest: kept.join(""), open: undefined };
}

function isOpen(source: string, name: string): boolean {
  const opened = source.match(new RegExp(`<${name}[\\s>]`, "gi"))?.length ?? 0;
  const closed = source.match(new RegExp(`</${name}[\\s>]`, "gi"))?.length ?? 0;
  return opened > closed;
}

function breakOfBlocks(source: string, line: number, blocks: readonly Block[], isEnded: boolean): Where | undefined {
  const last = blocks.at(-1);
  const lines = source.split("\n");
  const lastLine = lines.at(-1) ?? "";
  switch (last?.kind) {
    case "heading":
      return breakOfHeading(last);
    case "code":
      return breakOfCode(last, line, lastLine);
    case "table":
      return breakOfTable(last, lines, isEnded);
    case "paragraph":
    case "item":
      if (/^\s*\|/.test(lastLine) && last.text.includes("|"))
        return { where: "in the header of a table", isCertain: true };
      return breakOfText(last, blocks);
    case undefined:
      return undefined;
  }
}

/** In rendered text, a heading without a known topic is ignored, because it can be a link to another page. */
function breakOfHeading({ level, text }: HeadingBlock): Where | undefined {
  const topic = headingRole(text)?.topic;
  if (topic === "closing" || (level === null && topic === undefined)) return undefined;
  return { where: "right after a heading", isCertain: false };
}

/** An unfinished sentence directly below a heading that announces facts. */
function breakOfText({ text }: TextBlock, blocks: readonly Block[]): Where | undefined {
  const above = blocks.findLastIndex(({ kind }) => kind === "heading");
  const heading = blocks[above];
  const role = heading?.kind === "heading" ? headingRole(heading.text) : undefined;
  const isPromising = role !== undefined && ["errors", "fields", "sample"].includes(role.topic);
  const isTextAlone = blocks.slice(above + 1).every(({ kind }) => kind === "paragraph" || kind === "item");
  if (!isPromising || !isTextAlone || /[.!?)>`*。！？）]$/.test(text)) return undefined;
  return { where: "within the text below a heading", isCertain: false };
}

/** Code that ends with the page: its closing mark would be on the line after it. */
function breakOfCode(code: CodeBlock, line: number, lastLine: string): Where | undefined {
  const isOpenCode = code.line + code.text.split("\n").length - 1 >= line && !/<\/(?:pre|code)\s*>/i.test(lastLine);
  if (!isOpenCode || looksOfCode(code.text) !== "packet") return undefined;
  const isWhole = readSampleText(code.text, code.line).value !== undefined;
  return isWhole ? undefined : { where: "within a packet", isCertain: true };
}

/** Rows can omit outer pipes and cells, but the rows of one table do so alike. */
function breakOfTable(
  { line, header, rows }: TableBlock,
  lines: readonly string[],
  isEnded: boolean,
): Where | undefined {
  const last = rows.at(-1);
  if (last === undefined) return { where: "right after the header of a table", isCertain: false };
  if (last.line !== lines.length) return undefined;
  const others = rows.slice(0, -1);
  const isClosed = (number: number): boolean => (lines[number - 1] ?? "").trimEnd().endsWith("|");
  const isFull = ({ cells }: Row): boolean => cells.length >= header.cells.length;
  const isUnclosed = !isClosed(last.line) && isClosed(line) && others.every((row) => isClosed(row.line));
  const isShort = !isFull(last) && others.every(isFull);
  if (!isUnclosed && !isShort) return undefined;
  return { where: "within a row of a table", isCertain: isUnclosed || !isEnded };
}
