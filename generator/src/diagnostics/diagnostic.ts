/** The shape of everything that the toolkit has to say about a user's input, and the outcome of a stage. */

/** A range of one input file, as offsets into its text (UTF-16 units); line and column are computed when printing. */
export interface Origin {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "note";

export interface Diagnostic {
  /** `area/kebab-case`, from the one table of rules; never renamed or reused. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Absent where a finding belongs to no place, such as an empty folder. */
  readonly origin: Origin | undefined;
}

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
