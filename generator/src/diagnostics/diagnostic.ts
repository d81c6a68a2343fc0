/** The result of a stage, and the input files that diagnostics refer to. */
import type { Diagnostic } from "./rules.js";

export type { Origin, Severity } from "./origin.js";
export type { Diagnostic } from "./rules.js";

/** The result of a stage: its value, unless errors prevented it, and all diagnostics. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** An input file. `path` is relative, with forward slashes, and is shown in diagnostics and headers. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
