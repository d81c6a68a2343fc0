/** Owns the rows of error tables. */
import type { Row } from "../document/document.js";
import { oneLine } from "../document/tidy.js";
import type { CodeFact } from "../facts.js";
import { isCode, type ReadableTable } from "./tables.js";

export interface FoundCodes {
  readonly codes: readonly CodeFact[];
  /** Rows whose code is no number. */
  readonly unreadable: readonly Row[];
}

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
