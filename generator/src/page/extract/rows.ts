/** Owns the sorting of a row's cells into columns, also where a row has fewer or more cells than its table. */
import type { Row } from "../document/document.js";
import { oneLine } from "../document/tidy.js";
import { parseRequired, parseType } from "../vocabulary/cell-words.js";
import type { ColumnKind } from "../vocabulary/columns.js";

export interface FieldRow {
  readonly name: string;
  readonly type: string;
  /** Undefined where the row has no such cell. */
  readonly required: string | undefined;
  /** With its line breaks and items. */
  readonly description: string;
  readonly line: number;
  /** Whether the cells had to be sorted by what they hold. */
  readonly isRagged: boolean;
}

type Columns = readonly (ColumnKind | undefined)[];

/** The rows of a field table. Two rows that were written on one line become two. */
export function fieldRows(rows: readonly Row[], columns: Columns): readonly FieldRow[] {
  return rows.flatMap((row) => {
    const parts = splitRow(row, columns);
    return parts.map((part) => fieldRow(part, columns, parts.length > 1));
  });
}

function splitRow(row: Row, columns: Columns): readonly Row[] {
  const { cells, line } = row;
  const width = columns.length;
  const gap = cells[width] === "" ? 1 : 0;
  const rest = cells.slice(width + gap);
  const isSecondRow = rest.length >= 2 && parseType(rest[1] ?? "") !== null;
  return isSecondRow
    ? [
        { cells: cells.slice(0, width), line },
        { cells: rest, line },
      ]
    : [row];
}

function fieldRow({ cells, line }: Row, columns: Columns, isSplit: boolean): FieldRow {
  const isUneven = cells.length !== columns.length || isShifted(cells, columns);
  return { ...(isUneven ? byMeaning(cells) : byColumn(cells, columns)), line, isRagged: isUneven || isSplit };
}

/** A cell was left out and the row filled up at its end, as renderers do. */
function isShifted(cells: readonly string[], columns: Columns): boolean {
  const required = cells[columns.indexOf("required")];
  if (required === undefined || required === "" || cells.at(-1) !== "") return false;
  return parseRequired(required) === undefined;
}

function byColumn(cells: readonly string[], columns: Columns): Omit<FieldRow, "line" | "isRagged"> {
  const cell = (kind: ColumnKind): string | undefined => cells[columns.indexOf(kind)];
  const described = columns.flatMap((kind, index) => (kind === "description" || kind === undefined ? [index] : []));
  return {
    name: oneLine(cell("name") ?? ""),
    type: oneLine(cell("type") ?? ""),
    required: cell("required"),
    description: described.map((index) => cells[index] ?? "").join("\n"),
  };
}

/** Name first, then whatever is a type, then whatever says required or not; the rest is text. */
function byMeaning(cells: readonly string[]): Omit<FieldRow, "line" | "isRagged"> {
  const [name = "", ...rest] = cells;
  const type = parseType(rest[0] ?? "") === null ? undefined : rest.shift();
  const required = parseRequired(rest[0] ?? "") === undefined ? undefined : rest.shift();
  const description = rest.filter((cell) => cell !== "").join("\n");
  return { name: oneLine(name), type: type ?? "", required, description };
}
