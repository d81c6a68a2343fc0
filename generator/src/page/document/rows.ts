/** The construction of tables from rows with marked cells: plain cells and a single header. */
import { type ColumnKind, columnKind, columnKinds } from "../vocabulary/columns.js";
import type { Row, TableBlock } from "./document.js";
import { hasMarks, plainText } from "./marked-text.js";

export interface ReadRow extends Row {
  /** Whether the source declares the row as part of the header. */
  readonly isHeader: boolean;
}

export function rowOf(marked: readonly string[], line: number): Row {
  const cells = marked.map(plainText);
  return marked.some(hasMarks) ? { cells, marked, line } : { cells, line };
}

const maxHeaderRows = 3;

/** The first row is always a header. */
export function tableOf(rows: readonly ReadRow[], line: number): TableBlock {
  const firstBodyRow = rows.slice(0, maxHeaderRows).findIndex(({ isHeader }) => !isHeader);
  const count = Math.max(1, firstBodyRow === -1 ? Math.min(maxHeaderRows, rows.length) : firstBodyRow);
  const header = rows.slice(0, count).reduce<Row>(mergeHeaders, { cells: [], line });
  const body = rows.slice(count).map(({ isHeader: _, ...row }) => row);
  const [first, ...rest] = body;
  const completed = first === undefined ? undefined : completedHeader(header, first);
  const table = { kind: "table", line } as const;
  return completed === undefined ? { ...table, header, rows: body } : { ...table, header: completed, rows: rest };
}

/** Merges two header rows. The lower heading wins if it has a known meaning. */
function mergeHeaders(upper: Row, lower: Row): Row {
  if (upper.cells.length === 0) return lower;
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, index) => {
    const [above = "", below = ""] = [upper.cells[index], lower.cells[index]];
    if (above === "" || below === "" || above === below) return below === "" ? above : below;
    return columnKind(below, index === 0) === undefined ? `${above} ${below}` : below;
  });
  return { cells, line: upper.line };
}

/** The header completed by the first body row, if that row belongs to it: below a title, or filling gaps in the header. */
function completedHeader(header: Row, row: Row): Row | undefined {
  const kinds = columnKinds(row.cells);
  const above = columnKinds(header.cells);
  const known = kinds.filter((kind) => kind !== undefined).length;
  const isTitle = above.filter((kind) => kind !== undefined).length < 2;
  if (isTitle) {
    const isHeader = row.cells.every((cell, index) => cell === "" || kinds[index] !== undefined);
    return isHeader && known > 1 && isLeading(kinds[0]) ? row : undefined;
  }
  const [first = ""] = row.cells;
  const isBelow = first === "" || first === header.cells[0];
  const isShort = row.cells.every((cell) => cell.split(/\s+/).length <= maxHeadingWords);
  const fills = row.cells.some(
    (cell, index) => cell !== "" && kinds[index] !== undefined && isGap(header, above, index),
  );
  return isBelow && isShort && fills ? mergeHeaders(header, row) : undefined;
}

const maxHeadingWords = 4;

/** A column without a heading, or with one of no known meaning, such as `Constraints`. */
function isGap(header: Row, kinds: readonly (ColumnKind | undefined)[], index: number): boolean {
  return (header.cells[index] ?? "") === "" || kinds[index] === undefined;
}

const isLeading = (kind: ColumnKind | undefined): boolean => kind === "name" || kind === "code" || kind === "number";
