/** The format of diagnostics, as text and as JSON. */
import type { Diagnostic, Severity, SourceFile } from "./diagnostic.js";
import { codeFrame } from "./frame.js";
import { LineIndex } from "../text/line-index.js";

/** The colours of a report. Without one, the text is plain. */
export interface Painter {
  readonly severity: (severity: Severity, text: string) => string;
  readonly place: (text: string) => string;
  readonly faint: (text: string) => string;
}

const plain: Painter = { severity: (_, text) => text, place: (text) => text, faint: (text) => text };

/** A diagnostic as JSON; its place is null if it has none. Lines and columns count from 1, columns in code points. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
}

/** Formats the diagnostics of a set of files. Indexes the lines of each file once. */
export class DiagnosticFormatter {
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #lines = new Map<string, LineIndex>();
  readonly #painter: Painter;

  constructor(files: readonly SourceFile[], painter: Painter = plain) {
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#painter = painter;
  }

  /** `spec/sendmsg.yaml:41:15 - error spec/unknown-type: …` and, if the file is known, a code frame. */
  text(finding: Diagnostic): string {
    const { severity, place, faint } = this.#painter;
    const kind = `${severity(finding.severity, finding.severity)} ${faint(`${finding.code}:`)}`;
    const { origin } = finding;
    if (origin === undefined) return `${kind} ${finding.message}`;
    const lines = this.#linesOf(origin.file);
    if (lines === undefined) return `${place(origin.file)} - ${kind} ${finding.message}`;
    const from = lines.position(origin.start);
    return `${place(`${origin.file}:${from.line}:${from.column}`)} - ${kind} ${finding.message}\n${this.frame(finding)}`;
  }

  /** The lines around a diagnostic, with its place underlined; empty if it has no place in a known file. */
  frame({ origin, severity }: Diagnostic): string {
    const lines = origin === undefined ? undefined : this.#linesOf(origin.file);
    if (origin === undefined || lines === undefined) return "";
    const mark = (text: string): string => this.#painter.severity(severity, text);
    return codeFrame(lines, origin.start, origin.end, { gutter: this.#painter.faint, mark });
  }

  json(finding: Diagnostic): DiagnosticJson {
    const { code, severity, message, origin } = finding;
    const lines = origin === undefined ? undefined : this.#linesOf(origin.file);
    const from = origin === undefined ? undefined : lines?.position(origin.start);
    const to = origin === undefined ? undefined : lines?.position(origin.end);
    return {
      code,
      severity,
      message,
      file: origin?.file ?? null,
      line: from?.line ?? null,
      column: from?.column ?? null,
      endLine: to?.line ?? null,
      endColumn: to?.column ?? null,
    };
  }

  #linesOf(file: string): LineIndex | undefined {
    const known = this.#lines.get(file);
    if (known !== undefined) return known;
    const source = this.#files.get(file);
    if (source === undefined) return undefined;
    const lines = new LineIndex(source.text);
    this.#lines.set(file, lines);
    return lines;
  }
}

/** All diagnostics as text, separated by blank lines. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  painter?: Painter,
): string {
  const formatter = new DiagnosticFormatter(files, painter);
  return diagnostics.map((finding) => `${formatter.text(finding)}\n`).join("\n");
}
