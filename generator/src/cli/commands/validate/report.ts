/** Owns how verdicts are printed: a line a violation for people, an object a packet for programs, or annotations. */
import { formatAnnotation } from "../../github-annotation.js";
import { printable } from "../../../text/printable.js";
import type { Colors } from "../../terminal.js";
import type { CodeName } from "./code-names.js";
import { good, type PlacedViolation, type Verdict } from "./validate-text.js";

export interface Judged {
  /** As the user named it. */
  readonly file: string;
  /** Number of the packet in line-wise input, from 1; undefined for a file that is one packet. */
  readonly packet: number | undefined;
  readonly verdict: Verdict;
}

/** Prints one verdict as text that ends in a line feed, or as nothing. */
export type Report = (judged: Judged) => string;

export type Format = "text" | "json" | "github";

export function reportOf(format: Format, colors: Colors, codeName: CodeName): Report {
  switch (format) {
    case "text":
      return textReport(colors, codeName);
    case "json":
      return jsonReport();
    case "github":
      return githubReport(codeName);
  }
}

/** The members stand in the order of the contract; `packet` is left out by JSON where it is undefined. */
function jsonReport(): Report {
  let quoted = { file: "", text: '""' };
  return ({ file, packet, verdict }) => {
    const { isValid, violations, warnings } = verdict;
    if (verdict !== good || packet === undefined)
      return `${JSON.stringify({ file, packet, valid: isValid, violations: violations.map(toJson), warnings: warnings.map(toJson) })}\n`;
    // Most packets of a large file are good, and differ in their number alone.
    if (quoted.file !== file) quoted = { file, text: JSON.stringify(file) };
    return `{"file":${quoted.text},"packet":${packet},"valid":true,"violations":[],"warnings":[]}\n`;
  };
}

function toJson({ path, keyword, message, codes, line, column }: PlacedViolation): PlacedViolation {
  return { path, keyword, message, codes, line, column };
}

/** For people. Of line-wise input only what is wrong is shown. */
function textReport(colors: Colors, codeName: CodeName): Report {
  return ({ file, packet, verdict: { isValid, violations, warnings } }) => {
    if (isValid && packet !== undefined && warnings.length === 0) return "";
    const line = (violation: PlacedViolation, severity: string): string => {
      const place = colors.cyan(`${printable(file)}:${violation.line}:${violation.column}`);
      const codes = violation.codes.length === 0 ? "" : colors.dim(` [${violation.codes.map(codeName).join(", ")}]`);
      return `${place} - ${severity}: ${sentence(violation)}${codes}\n`;
    };
    const lines = violations.map((violation) => line(violation, colors.red("error")));
    lines.push(...warnings.map((warning) => line(warning, colors.yellow("warning"))));
    if (isValid && packet === undefined) lines.push(`${colors.cyan(printable(file))} - ${colors.green("valid")}\n`);
    return lines.join("");
  };
}

/** For a pull request: an annotation at the line of each violation and warning; of good packets nothing. */
function githubReport(codeName: CodeName): Report {
  return ({ file, verdict: { violations, warnings } }) => {
    const annotate = (severity: "error" | "warning", violation: PlacedViolation): string => {
      const { keyword, codes, line, column } = violation;
      const place = { file: printable(file), line, column };
      const title = codes.length === 0 ? keyword : codes.map(codeName).join(", ");
      return formatAnnotation({ severity, place, title, message: sentence(violation) });
    };
    const lines = violations.map((violation) => annotate("error", violation));
    lines.push(...warnings.map((warning) => annotate("warning", warning)));
    return lines.join("");
  };
}

function sentence({ path, message }: PlacedViolation): string {
  return path === "" ? printable(message) : `${printable(path)}: ${printable(message)}`;
}
