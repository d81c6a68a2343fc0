/** The classification of blocks that look like facts, in any language: tables of fields, codes or URLs, and packets. */
import { unreachable } from "../../text/unreachable.js";
import type { TableBlock } from "../document/document.js";
import type { Extract } from "../extract/extract.js";
import { isCode, type ReadableTable } from "../extract/tables.js";
import type { UnreadBlock } from "../facts.js";
import { parseType } from "../vocabulary/parse-type.js";

/** What is known about the rest of the page. */
export interface PageContext {
  /** The keys of its packets, including packets of unknown side. */
  readonly keys: ReadonlySet<string>;
  readonly urlParameters: ReadonlySet<string>;
  readonly hasCodes: boolean;
  /** Whether one of the sides has no fields that were read. */
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

/** What an unread table looks like; undefined if it was read, or is about something else, such as plans or user groups. */
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
    case "url":
    case "hosts":
    case "errors":
      return undefined;
    default:
      return unreachable(subject);
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

/** The first cell of each row, after a running number. */
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

/** Types are in English on pages in any language. */
function hasColumnOfTypes({ header, rows }: TableBlock): boolean {
  return header.cells.some((_, column) => {
    const cells = rows.map(({ cells: row }) => row[column] ?? "");
    return column > 0 && isMostly(cells, (cell) => cell.split(" ").length <= 3 && parseType(cell) !== null);
  });
}

/** Whether a word is an identifier, such as `MsgType`, `user_id` or `Items[].Price`, rather than prose or a product name. */
function isWireName(text: string): boolean {
  return /^[A-Za-z_$][\w$.[\]-]*$/.test(text) && /[_$.[\]\d]|[a-z][A-Z]/.test(text);
}
