/** Table rows that are not facts: struck-out rows, titles across the whole table, and repeated headers. */
import type { Row, TableBlock } from "../document/document.js";
import { struckText } from "../document/marked-text.js";
import { oneLine } from "../document/tidy.js";
import { type ColumnKind, columnKinds } from "../vocabulary/columns.js";
import { readFieldName } from "./field-name.js";

/** A skipped row that is reported. */
export interface LeftOutRow {
  readonly why: "struck-out" | "title";
  readonly text: string;
  readonly line: number;
}

/** A table without skipped rows. */
export interface SortedRows {
  readonly kept: TableBlock;
  readonly leftOut: readonly LeftOutRow[];
}

/** Separates the rows that are facts from the others. */
export function sortRows(block: TableBlock, columns: readonly (ColumnKind | undefined)[]): SortedRows {
  // The name or code of the row.
  const at = Math.max(
    0,
    columns.findIndex((kind) => kind === "code" || kind === "name"),
  );
  const leftOut: LeftOutRow[] = [];
  const rows = block.rows.filter((row) => {
    if (isHeaderAgain(row, columns)) return false;
    const out = leftOutRow(row, at);
    if (out !== undefined) leftOut.push(out);
    return out === undefined;
  });
  return { kept: rows.length === block.rows.length ? block : { ...block, rows }, leftOut };
}

function leftOutRow(row: Row, at: number): LeftOutRow | undefined {
  const { cells, marked, line } = row;
  const cell = cells[at] ?? "";
  const struck = cell === "" ? oneLine(struckText(marked?.[at] ?? "")) : "";
  if (struck !== "") return { why: "struck-out", text: struck, line };
  if (row.isWide === true) return { why: "title", text: oneLine(cell), line };
  const { name, badges } = readFieldName(cell, marked?.[at]);
  return badges.state === "removed" ? { why: "struck-out", text: name, line } : undefined;
}

/** Long tables repeat their header. */
function isHeaderAgain({ cells }: Row, columns: readonly (ColumnKind | undefined)[]): boolean {
  const kinds = columnKinds(cells);
  const isSame = cells.every((cell, at) => cell === "" || (kinds[at] !== undefined && kinds[at] === columns[at]));
  return isSame && kinds.filter((kind) => kind !== undefined).length > 1;
}
