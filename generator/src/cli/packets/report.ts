/** Owns how verdicts are printed: a line a violation for people, an object a packet for programs. */
import type { ErrorTableRow } from "../../../runtime/descriptor.js";
import { printable } from "../printable.js";
import type { Colors } from "../terminal.js";
import type { PlacedViolation, Verdict } from "./judge-text.js";

export interface Judged {
  /** As the user named it. */
  readonly file: string;
  /** Number of the packet in line-wise input, from 1; undefined for a file that is one packet. */
  readonly packet: number | undefined;
  readonly verdict: Verdict;
}

/** Prints one verdict as text that ends in a line feed, or as nothing. */
export type Report = (judged: Judged) => string;

/** The members stand in the order of the contract; `packet` is left out by JSON where it is undefined. */
export const jsonReport: Report = ({ file, packet, verdict: { isValid, violations, warnings } }) =>
  `${JSON.stringify({ file, packet, valid: isValid, violations: violations.map(toJson), warnings: warnings.map(toJson) })}\n`;

function toJson({ path, keyword, message, codes, line, column }: PlacedViolation): PlacedViolation {
  return { path, keyword, message, codes, line, column };
}

/** For people. Of line-wise input only what is wrong is shown. */
export function textReport(colors: Colors, errorTable: { readonly [code: string]: ErrorTableRow }): Report {
  const nameOf = (code: number): string => {
    const row = Object.hasOwn(errorTable, code) ? errorTable[code] : undefined;
    return row === undefined ? String(code) : `${code} ${row.name}`;
  };
  return ({ file, packet, verdict: { isValid, violations, warnings } }) => {
    if (isValid && packet !== undefined && warnings.length === 0) return "";
    const line = (violation: PlacedViolation, severity: string): string => {
      const place = colors.cyan(`${printable(file)}:${violation.line}:${violation.column}`);
      const path = violation.path === "" ? "" : `${printable(violation.path)}: `;
      const codes = violation.codes.length === 0 ? "" : colors.dim(` [${violation.codes.map(nameOf).join(", ")}]`);
      return `${place} - ${severity}: ${path}${printable(violation.message)}${codes}\n`;
    };
    const lines = violations.map((violation) => line(violation, colors.red("error")));
    lines.push(...warnings.map((warning) => line(warning, colors.yellow("warning"))));
    if (isValid && packet === undefined) lines.push(`${colors.cyan(printable(file))} - ${colors.green("valid")}\n`);
    return lines.join("");
  };
}
