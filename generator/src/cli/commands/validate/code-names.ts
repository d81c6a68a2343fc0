/** The names of error codes. */
import type { ErrorTableRow } from "../../../../runtime/descriptor.js";

/** Formats a code with its name, if it has one. */
export type CodeName = (code: number) => string;

/** The formatter for the codes of an error table. */
export function codeNames(errorTable: { readonly [code: string]: ErrorTableRow }): CodeName {
  return (code) => {
    const row = Object.hasOwn(errorTable, code) ? errorTable[code] : undefined;
    return row === undefined ? String(code) : `${code} ${row.name}`;
  };
}
