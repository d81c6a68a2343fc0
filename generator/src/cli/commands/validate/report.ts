/** The output of results: text with one line per violation, JSON with one object per packet, or annotations. */
import { formatAnnotation } from "../../github-annotation.js";
import { printable } from "../../../text/printable.js";
import type { Colors } from "../../terminal.js";
import type { CodeName } from "./code-names.js";
import { good, type PlacedViolation, type PacketResult } from "./validate-text.js";

/** The result for one packet of an input. */
export interface ReportedPacket {
  /** As the user wrote it. */
  readonly file: string;
  /** Number of the packet in line-wise input, from 1; undefined if the file is one packet. */
  readonly packet: number | undefined;
  readonly result: PacketResult;
}

/** Formats one result: lines that end in a line feed, or an empty text. */
export type Report = (packet: ReportedPacket) => string;

/** The values of `--format` for `validate`. */
export type Format = "text" | "json" | "github";

/** The formatter for a format. */
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

/** One object per packet, with its members in the documented order. JSON leaves out an undefined `packet`. */
function jsonReport(): Report {
  let quoted = { file: "", text: '""' };
  return ({ file, packet, result }) => {
    const { isValid, violations, warnings } = result;
    if (result !== good || packet === undefined)
      return `${JSON.stringify({ file, packet, valid: isValid, violations: violations.map(toJson), warnings: warnings.map(toJson) })}\n`;
    // Most packets of a large file are valid and differ only in their number.
    if (quoted.file !== file) quoted = { file, text: JSON.stringify(file) };
    return `{"file":${quoted.text},"packet":${packet},"valid":true,"violations":[],"warnings":[]}\n`;
  };
}

function toJson({ path, keyword, message, codes, line, column }: PlacedViolation): PlacedViolation {
  return { path, keyword, message, codes, line, column };
}

/** Text for people. Valid packets of line-wise input are not shown. */
function textReport(colors: Colors, codeName: CodeName): Report {
  return ({ file, packet, result: { isValid, violations, warnings } }) => {
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

/** An annotation at the line of each violation and warning; nothing for valid packets. */
function githubReport(codeName: CodeName): Report {
  return ({ file, result: { violations, warnings } }) => {
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
