/** The detection of a page's format, by its content. The file extension counts only if the content is inconclusive. */
import type { PageFormat } from "./document.js";

/** How much of a page is examined. */
const shownBytes = 200_000;

/** The format of a page. `name` is its file name. */
export function detectFormat(source: string, name: string): PageFormat {
  const start = source.slice(0, shownBytes);
  if (isHtmlDocument(start)) return "html";
  const lines = start.split("\n");
  const marks = lines.filter(isMarkdownLine).length;
  const tags = countTags(start);
  const isMarkdown = marks > 0 || start.trimStart().startsWith("# ");
  if (isMarkdown && marks >= tags / tagsPerMark) return "markdown";
  if (tags > 2) return "html";
  if (/\.html?$/i.test(name)) return "html";
  return /\.(md|markdown|mdx)$/i.test(name) ? "markdown" : "rendered";
}

/** Markdown can have some HTML in table cells, a few tags per row. HTML rarely has lines of Markdown. */
const tagsPerMark = 8;

function isHtmlDocument(start: string): boolean {
  return /^\s{0,100}(?:<!--|<\?xml|<!doctype html|<html|<head|<body)/i.test(start);
}

/** Headings, fences and delimiter rows of tables. A single `#` could be a comment in code. */
function isMarkdownLine(line: string): boolean {
  const text = line.trim();
  return /^#{2,6}[ \t]?[^#!\s]/.test(text) || text.startsWith("```") || isDelimiterRow(text);
}

function isDelimiterRow(text: string): boolean {
  return text.includes("|") && text.includes("--") && /^[|:\- \t]+$/.test(text);
}

/** The number of tags that structure a document, rather than the text of a cell. */
function countTags(start: string): number {
  return [...start.matchAll(/<(?:h[1-6]|table|tr|td|div|section|article|main|p|pre)[\s>]/gi)].length;
}
