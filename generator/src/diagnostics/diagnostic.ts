/** The result of a stage, and the files that diagnostics are about. */
import type { Diagnostic } from "./rules.js";

export type { Origin, Severity } from "./origin.js";
export type { Diagnostic } from "./rules.js";

/** What a stage hands on: a value where one could be made, and all that there is to say. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** One input file. `path` is relative, with forward slashes, and is what diagnostics and headers show. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
