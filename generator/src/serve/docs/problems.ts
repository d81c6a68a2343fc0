/** Diagnostics as problems to show in the browser. */
import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import { DiagnosticFormatter } from "../../diagnostics/format.js";
import type { Problem } from "./state.js";

/** The problems in the order of the diagnostics, with code frames. */
export function problemsOf(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): readonly Problem[] {
  const formatter = new DiagnosticFormatter(files);
  return diagnostics.map((finding) => {
    const { severity, code, message, file, line, column } = formatter.json(finding);
    const place = line === null ? file : `${file}:${line}:${column}`;
    return { severity, code, message, place, frame: formatter.frame(finding) };
  });
}

/** A problem without a place, such as an unreadable file. */
export function problemWithoutPlace(message: string): Problem {
  return { severity: "error", code: null, message, place: null, frame: "" };
}
