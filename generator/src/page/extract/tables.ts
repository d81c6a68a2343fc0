/** The subject of each table: fields, URL parameters, hosts or error codes. */
import type { TableBlock } from "../document/document.js";
import { parseType } from "../vocabulary/parse-type.js";
import { type ColumnKind, columnKinds, isRequiredColumn } from "../vocabulary/columns.js";
import type { Side } from "../vocabulary/heading-role.js";
import type { ApiUrl } from "./api-url.js";
import { type LeftOutRow, sortRows } from "./left-out-rows.js";
import type { PlacedBlock } from "./sections.js";

/** A table with its subject and the kinds of its columns. */
export interface ReadableTable extends PlacedBlock {
  readonly block: TableBlock;
  readonly columns: readonly (ColumnKind | undefined)[];
  readonly subject: Subject;
  readonly leftOut: readonly LeftOutRow[];
}

/** The subject of a table. */
export type Subject = "request" | "response" | "url" | "hosts" | "errors" | "names" | "unknown";

/** Determines the subject of every table. */
export function readTables(blocks: readonly PlacedBlock[], url: ApiUrl | undefined): readonly ReadableTable[] {
  return blocks.flatMap((placed): ReadableTable[] => {
    if (placed.block.kind !== "table") return [];
    const columns = columnKinds(placed.block.header.cells);
    const { kept: block, leftOut } = sortRows(placed.block, columns);
    return [{ ...placed, block, columns, leftOut, subject: subjectOf({ ...placed, block }, columns, url) }];
  });
}

function subjectOf(
  placed: PlacedBlock & { readonly block: TableBlock },
  columns: readonly (ColumnKind | undefined)[],
  url: ApiUrl | undefined,
): Subject {
  const { block, role } = placed;
  if (isErrorTable(block, columns, role?.topic === "errors")) return "errors";
  if (columns.includes("host") && !columns.includes("type")) return "hosts";
  if (!columns.includes("name")) return "unknown";
  if (isUrlTable(placed, columns, url)) return "url";
  if (columns.includes("type")) return role?.side ?? sideOfColumns(columns);
  if (role?.topic === "fields" && role.side !== null) return role.side;
  return columns.includes("description") ? "names" : "unknown";
}

function isErrorTable(
  block: TableBlock,
  columns: readonly (ColumnKind | undefined)[],
  isAmongErrors: boolean,
): boolean {
  if (columns.includes("type")) return false;
  const at = columns.indexOf("code");
  if (at === -1 && !isAmongErrors) return false;
  return block.rows.some(({ cells }) => isCode(cells[Math.max(at, 0)] ?? ""));
}

/** Request fields can also appear under `Request parameters`. URL parameters occur in the URL or have no type column. */
function isUrlTable(
  { block, role }: PlacedBlock & { readonly block: TableBlock },
  columns: readonly (ColumnKind | undefined)[],
  url: ApiUrl | undefined,
): boolean {
  const names = block.rows.map(({ cells }) => cells[columns.indexOf("name")] ?? "");
  const inUrl = names.filter((name) => url?.parameters.includes(name) === true || isPath(name)).length;
  if (inUrl * 2 >= names.length && inUrl > 0) return true;
  const ofType = columns.indexOf("type");
  const hasTypes = block.rows.some(({ cells }) => parseType(cells[ofType] ?? "") !== null);
  return !hasTypes && role?.side !== "response" && (role?.topic === "parameters" || role?.topic === "url");
}

/** Only request tables say which fields are required. */
function sideOfColumns(columns: readonly (ColumnKind | undefined)[]): Side {
  return columns.some(isRequiredColumn) ? "request" : "response";
}

/** Whether a cell is the path of an API, such as `v4/shop/order`. */
export function isPath(text: string): boolean {
  return /^\/?[\w.{}-]+(?:\/[\w.{}-]+)+\/?$/.test(text) && /[a-zA-Z]/.test(text) && text.length < 300;
}

/** Whether a cell is an error code. */
export function isCode(cell: string): boolean {
  return /^-?\d{1,10}$/.test(cell.trim());
}
