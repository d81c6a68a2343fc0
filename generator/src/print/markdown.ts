/** Markdown from the text of a spec. Text is escaped; only code between single backticks is kept as code. */
import type { Code } from "./code.js";
import type { Phrase } from "./phrase.js";
import { visible } from "./text.js";

/** Text for a paragraph, a list item or a cell of a table. Space in front of it could make it a block of code. */
export function text(value: string): string {
  return phraseMarkdown(value);
}

/** A phrase as Markdown. */
export function phraseMarkdown(phrase: Phrase): string {
  return inline(phrase, true).trim();
}

function inline(phrase: Phrase, isStart: boolean): string {
  if (typeof phrase === "string") return prose(phrase, isStart);
  if (!("kind" in phrase)) return phrase.map((part, index) => inline(part, isStart && index === 0)).join("");
  if (phrase.kind === "code") return code(phrase.text);
  const { to, label } = phrase;
  return `[${inline(label, false)}](${"id" in to ? `#${to.id}` : to.address})`;
}

function prose(value: string, isStart: boolean): string {
  const line = visible(value);
  return (isStart ? line.trimStart() : line)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escape(part, isStart && index === 0)))
    .join("");
}

/** Characters that mean something to Markdown or HTML, some only at the start of a block. */
function escape(plain: string, isStart = true): string {
  const escaped = plain
    .replace(/[\\`*_[\]#|~!$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/(https?|ftp|www)(:|\.)/gi, "$1\\$2");
  return isStart ? escaped.replace(/^([-+=:]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`) : escaped;
}

/** Code that shows the text as it is. Text with a backtick, pipe or backslash becomes an HTML `code` element. */
export function code(value: string): string {
  const line = visible(value);
  if (line.trim() === "") return "` `";
  if (/[`|\\]/.test(line)) return `<code>${escape(line)}</code>`;
  return `\`${line}\``;
}

/** A place that links lead to. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

/** A table; undefined if it would have no rows. The cells are Markdown already. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  if (rows.length === 0) return undefined;
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A block of TypeScript. */
export function example(typescript: Code): string {
  return `\`\`\`ts\n${typescript.text}\n\`\`\``;
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

/** The cell, followed by the deprecation note if there is one. */
export function withDeprecation(cell: string, reason: string | undefined): string {
  const note = reason === undefined ? "" : `**Deprecated**: ${text(reason)}`;
  return [cell, note].filter((part) => part !== "").join("<br>");
}
