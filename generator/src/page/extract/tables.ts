/** What each table of a page is about: fields, parameters of the URL, hosts, error codes. */
import type { TableBlock } from "../document/document.js";
import { parseType } from "../vocabulary/cell-words.js";
import { type ColumnKind, columnKinds, isRequiredColumn } from "../vocabulary/columns.js";
import type { Side } from "../vocabulary/heading-role.js";
import type { ApiUrl } from "./api-url.js";
import { type LeftOutRow, sortRows } from "./left-out-rows.js";
import type { PlacedBlock } from "./sections.js";

export interface ReadableTable extends PlacedBlock {
  readonly block: TableBlock;
  readonly columns: readonly (ColumnKind | undefined)[];
  readonly subject: Subject;
  readonly leftOut: readonly LeftOutRow[];
}

export type Subject = "request" | "response" | "url" | "hosts" | "errors" | "names" | "unknown";

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

/** Fields of a request may stand under `Request parameters` too: parameters of a URL are known by the URL, or have no type. */
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

/** Only requests say what is required. */
function sideOfColumns(columns: readonly (ColumnKind | undefined)[]): Side {
  return columns.some(isRequiredColumn) ? "request" : "response";
}

/** A path of the API, such as `v4/shop/order`. */
export function isPath(text: string): boolean {
  return /^\/?[\w.{}-]+(?:\/[\w.{}-]+)+\/?$/.test(text) && /[a-zA-Z]/.test(text) && text.length < 300;
}

/** The code in a cell; undefined where it holds none. */
export function isCode(cell: string): boolean {
  return /^-?\d{1,10}$/.test(cell.trim());
}
