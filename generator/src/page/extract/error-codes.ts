/** The error codes in the error tables of a page. */
import type { Row } from "../document/document.js";
import { oneLine } from "../document/tidy.js";
import type { CodeFact } from "../facts.js";
import { isCode, type ReadableTable } from "./tables.js";

/** The error codes of a page, and rows without one. */
export interface FoundCodes {
  readonly codes: readonly CodeFact[];
  /** Rows whose code is not a number. */
  readonly unreadable: readonly Row[];
}

/** Reads the rows of all error tables. */
export function findErrorCodes(tables: readonly ReadableTable[]): FoundCodes {
  const codes: CodeFact[] = [];
  const unreadable: Row[] = [];
  for (const { block, columns, subject } of tables) {
    if (subject !== "errors") continue;
    const at = Math.max(0, columns.indexOf("code"));
    for (const row of block.rows) {
      const code = row.cells[at] ?? "";
      const description = oneLine(
        row.cells.filter((_, index) => index !== at && columns[index] !== "number").join("\n"),
      );
      if (isCode(code)) codes.push({ code: Number(code), description, line: row.line });
      else unreadable.push(row);
    }
  }
  return { codes, unreadable };
}
