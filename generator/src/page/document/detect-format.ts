/** Owns the question in which format a page is written. Its content decides; the ending of its name only where that is silent. */
import type { PageFormat } from "./document.js";

/** How much of a page is looked at. */
const shownBytes = 200_000;

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

/** Markdown may hold HTML within its cells, a handful of tags a row; HTML hardly ever holds lines of Markdown. */
const tagsPerMark = 8;

function isHtmlDocument(start: string): boolean {
  return /^\s{0,100}(?:<!--|<\?xml|<!doctype html|<html|<head|<body)/i.test(start);
}

/** Headings, fences and the lines below the heading of a table. A single `#` may as well begin a comment of some code. */
function isMarkdownLine(line: string): boolean {
  const text = line.trim();
  return /^#{2,6}[ \t]?[^#!\s]/.test(text) || text.startsWith("```") || isDelimiterRow(text);
}

function isDelimiterRow(text: string): boolean {
  return text.includes("|") && text.includes("--") && /^[|:\- \t]+$/.test(text);
}

/** Tags that only a document has, not a cell of a table. */
function countTags(start: string): number {
  return [...start.matchAll(/<(?:h[1-6]|table|tr|td|div|section|article|main|p|pre)[\s>]/gi)].length;
}
