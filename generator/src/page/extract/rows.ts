/** The sorting of a row's cells into columns, also where a row has fewer or more cells than its table. */
import type { Row } from "../document/document.js";
import { oneLine } from "../document/tidy.js";
import { parseType } from "../vocabulary/cell-words.js";
import { type ColumnKind, isRequiredColumn } from "../vocabulary/columns.js";
import { parseRequired } from "../vocabulary/required.js";
import type { RequiredCell } from "./requirement.js";

export interface FieldRow {
  readonly name: string;
  /** The cell of the name with the marks of `marked-text.ts`, where it has any. */
  readonly markedName: string | undefined;
  readonly type: string;
  /** Of the columns that say whether the field is required. */
  readonly required: readonly RequiredCell[];
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
        { ...row, cells: cells.slice(0, width) },
        { cells: rest, line },
      ]
    : [row];
}

function fieldRow(row: Row, columns: Columns, isSplit: boolean): FieldRow {
  const { cells, line } = row;
  const isUneven = cells.length !== columns.length || isShifted(cells, columns);
  const own = isUneven ? byMeaning(cells, columns) : byColumn(cells, columns);
  const markedName = row.marked?.[isUneven ? 0 : columns.indexOf("name")];
  return { ...own, markedName, line, isRagged: isUneven || isSplit };
}

/** A cell was left out and the row filled up at its end, as renderers do. */
function isShifted(cells: readonly string[], columns: Columns): boolean {
  const required = cells[columns.findIndex(isRequiredColumn)];
  if (required === undefined || required === "" || cells.at(-1) !== "") return false;
  return parseRequired(required) === undefined;
}

type Sorted = Pick<FieldRow, "name" | "type" | "required" | "description">;

function byColumn(cells: readonly string[], columns: Columns): Sorted {
  const cell = (kind: ColumnKind): string | undefined => cells[columns.indexOf(kind)];
  const described = columns.flatMap((kind, index) => (kind === "description" || kind === undefined ? [index] : []));
  return {
    name: oneLine(cell("name") ?? ""),
    type: oneLine(cell("type") ?? ""),
    required: columns.flatMap((column, index) => {
      return isRequiredColumn(column) ? [{ column, text: cells[index] ?? "" }] : [];
    }),
    description: described.map((index) => cells[index] ?? "").join("\n"),
  };
}

/** Name first, then whatever is a type, then whatever says required or not; the rest is text. */
function byMeaning(cells: readonly string[], columns: Columns): Sorted {
  const [name = "", ...rest] = cells;
  const type = parseType(rest[0] ?? "") === null ? undefined : rest.shift();
  const column = columns.find(isRequiredColumn) ?? "presence";
  const required = parseRequired(rest[0] ?? "") === undefined ? undefined : rest.shift();
  const description = rest.filter((cell) => cell !== "").join("\n");
  return {
    name: oneLine(name),
    type: type ?? "",
    required: required === undefined ? [] : [{ column, text: required }],
    description,
  };
}
