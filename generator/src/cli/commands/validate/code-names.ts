/** Owns how a code is written for people: with the name that the error table has for it. */
import type { ErrorTableRow } from "../../../../runtime/descriptor.js";

export type CodeName = (code: number) => string;

export function codeNames(errorTable: { readonly [code: string]: ErrorTableRow }): CodeName {
  return (code) => {
    const row = Object.hasOwn(errorTable, code) ? errorTable[code] : undefined;
    return row === undefined ? String(code) : `${code} ${row.name}`;
  };
}
