/** Markdown from the text of a spec, which stays text but for `code` between single backticks. */
import type { SourceReference } from "../model/types.js";
import type { Code } from "./code.js";
import { visible, webAddress } from "./text.js";

/** Text for a paragraph, a list item or a cell of a table. Space in front of it could make it a block of code. */
export function text(value: string): string {
  return visible(value)
    .trim()
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escape(part)))
    .join("");
}

/** Characters that mean something to Markdown or HTML, at least at the start of a line or in a table. */
function escape(plain: string): string {
  return plain
    .replace(/[\\`*_[\]#|~!$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(
      /^(\s*)([-+=:]|\d+[.)])/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replace(/(https?|ftp|www)(:|\.)/gi, "$1\\$2");
}

/** Code that shows the text as it is. What would end a span, or a cell around it, is escaped in an HTML element instead. */
export function code(value: string): string {
  const line = visible(value);
  if (line.trim() === "") return "` `";
  if (/[`|\\]/.test(line)) return `<code>${escape(line)}</code>`;
  return `\`${line}\``;
}

/** A link to a place in the document. */
export function innerLink(label: string, id: string): string {
  return `[${label}](#${id})`;
}

export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

/** The title of a page as a link to it, if it has an address, with the date of the page. */
export function sourceLink(source: SourceReference | undefined): string | undefined {
  if (source === undefined) return undefined;
  const address = source.url === undefined ? undefined : webAddress(source.url);
  const title = text(source.title ?? source.page ?? source.url ?? "");
  if (title === "") return undefined;
  const label = address === undefined ? title : `[${title}](${address})`;
  return source.updated === undefined ? label : `${label}, as of ${text(source.updated)}`;
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

/** The content of a cell, and after it why its subject is no longer to be used. */
export function withDeprecation(cell: string, reason: string | undefined): string {
  const note = reason === undefined ? "" : `**Deprecated**: ${text(reason)}`;
  return [cell, note].filter((part) => part !== "").join("<br>");
}
