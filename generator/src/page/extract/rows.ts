/** The assignment of cells to columns, even if a row has too few or too many cells. */
import type { Row } from "../document/document.js";
import { oneLine } from "../document/tidy.js";
import { parseType } from "../vocabulary/parse-type.js";
import { type ColumnKind, isRequiredColumn } from "../vocabulary/columns.js";
import { parseRequired } from "../vocabulary/required.js";
import type { RequiredCell } from "./requirement.js";

/** The cells of a row, by meaning. */
export interface FieldRow {
  readonly name: string;
  /** The name cell with the marks of `marked-text.ts`, if it has any. */
  readonly markedName: string | undefined;
  readonly type: string;
  /** The cells that state whether the field is required. */
  readonly required: readonly RequiredCell[];
  /** With line breaks and list items. */
  readonly description: string;
  readonly line: number;
  /** Whether the cells were assigned by their content. */
  readonly isRagged: boolean;
}

type Columns = readonly (ColumnKind | undefined)[];

/** The rows of a field table. Two rows written on one line become two rows. */
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
  const assigned = isUneven ? byMeaning(cells, columns) : byColumn(cells, columns);
  const markedName = row.marked?.[isUneven ? 0 : columns.indexOf("name")];
  return { ...assigned, markedName, line, isRagged: isUneven || isSplit };
}

/** Whether a cell is missing and a renderer padded the row at its end. */
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

/** The name comes first; then any types, then any required words; the rest is the description. */
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
