/** What a block of a page looks like, whatever the language of its words: a table of fields, of codes, of the URL, or a packet. */
import type { TableBlock } from "../document/document.js";
import type { Extract } from "../extract/extract.js";
import { isCode, type ReadableTable } from "../extract/tables.js";
import type { UnreadBlock } from "../facts.js";
import { parseType } from "../vocabulary/cell-words.js";

/** What is known of the rest of a page. */
export interface PageContext {
  /** The keys of its packets, also of those whose side is not known. */
  readonly keys: ReadonlySet<string>;
  readonly urlParameters: ReadonlySet<string>;
  readonly hasCodes: boolean;
  /** Whether no field was read of one side or the other. */
  readonly lacksFields: boolean;
}

export function contextOf({ blocks, url, codes, request, response }: Extract): PageContext {
  return {
    keys: new Set(blocks.flatMap(({ block }) => (block.kind === "code" ? keysIn(block.text) : []))),
    urlParameters: new Set(url?.parameters ?? []),
    hasCodes: codes.codes.length > 0,
    lacksFields: request.fields.length === 0 || response.fields.length === 0,
  };
}

function keysIn(code: string): readonly string[] {
  return [...code.matchAll(/"([^"\n]{1,200})"\s{0,20}:/g)].flatMap(([, key]) => key ?? []);
}

/** What a table that was not read looks like; undefined if it was read, or is about other matters, such as plans or groups of users. */
export function looksOfTable(table: ReadableTable, page: PageContext): UnreadBlock["looks"] | undefined {
  const { subject, block } = table;
  switch (subject) {
    case "unknown":
      return looksOfUnknown(table, page);
    case "names":
      return page.lacksFields && holdsMostly(block, page.keys) ? "fields" : undefined;
    case "request":
    case "response":
      return block.rows.length === 0 ? "fields" : undefined;
    default:
      return undefined;
  }
}

function looksOfUnknown(
  { role, block, columns }: ReadableTable,
  page: PageContext,
): Exclude<UnreadBlock["looks"], "packet"> | undefined {
  const topic = role?.topic === "closing" ? undefined : role?.topic;
  if (holdsMostly(block, page.urlParameters)) return "url";
  if (topic === "errors") return "codes";
  if (columns.includes("type") || hasColumnOfTypes(block)) return "fields";
  if (topic !== undefined && columns.includes("name")) return topic === "fields" ? "fields" : "url";
  if (!page.hasCodes && isMostly(firstCells(block), (cell) => cell.length > 1 && isCode(cell))) return "codes";
  if (holdsMostly(block, page.keys)) return "fields";
  return page.lacksFields && isMostly(firstCells(block), isWireName) ? "fields" : undefined;
}

/** Whether code looks like a packet or the URL of a call. */
export function looksOfCode(text: string): "packet" | "url" | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const first = lines.find((line) => line !== "" && !/^(?:\/\/|#)/.test(line)) ?? "";
  if (/^(?:\{|\[(?:\s*[\]{["\d-]|$))/.test(first)) return "packet";
  return /^(?:[A-Z]{3,7}\s{1,20})?https?:\/\/[^\s/]{1,300}\//.test(first) ? "url" : undefined;
}

/** The first cell of each row, behind a running number. */
function firstCells({ rows }: TableBlock): readonly string[] {
  const isNumbered = rows.length > 1 && rows.every(({ cells }, index) => cells[0]?.trim() === String(index + 1));
  return rows.map(({ cells }) => (cells[isNumbered ? 1 : 0] ?? "").trim());
}

function isMostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(test).length * 2 >= filled.length;
}

function holdsMostly(block: TableBlock, names: ReadonlySet<string>): boolean {
  return isMostly(firstCells(block), (cell) => names.has(cell));
}

/** Types are written in English on pages of every language. */
function hasColumnOfTypes({ header, rows }: TableBlock): boolean {
  return header.cells.some((_, column) => {
    const cells = rows.map(({ cells: row }) => row[column] ?? "");
    return column > 0 && isMostly(cells, (cell) => cell.split(" ").length <= 3 && parseType(cell) !== null);
  });
}

/** Such as `MsgType`, `user_id` or `Items[].Price`: no word of prose, and no name of a product. */
function isWireName(text: string): boolean {
  return /^[A-Za-z_$][\w$.[\]-]*$/.test(text) && /[_$.[\]\d]|[a-z][A-Z]/.test(text);
}
