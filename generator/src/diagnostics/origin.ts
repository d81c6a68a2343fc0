/** The place of a diagnostic, and its severity. */

/** A range of an input file, as offsets into its text (UTF-16 units). Lines and columns are computed when printing. */
export interface Origin {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** An error stops output; a warning and a note do not. */
export type Severity = "error" | "warning" | "note";

/** A value together with the place where it is written. */
export interface Located<T> {
  readonly value: T;
  readonly origin: Origin;
}
