/** Turns findings into what a page shows of them. */
import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import { DiagnosticFormatter } from "../../diagnostics/format.js";
import type { Problem } from "./state.js";

/** Findings as problems, in the order given, with the frames that the command line prints. */
export function problemsOf(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): readonly Problem[] {
  const formatter = new DiagnosticFormatter(files);
  return diagnostics.map((finding) => {
    const { severity, code, message, file, line, column } = formatter.json(finding);
    const place = line === null ? file : `${file}:${line}:${column}`;
    return { severity, code, message, place, frame: formatter.frame(finding) };
  });
}

/** What has no place in a file, such as a file that cannot be read. */
export function problemWithoutPlace(message: string): Problem {
  return { severity: "error", code: null, message, place: null, frame: "" };
}
