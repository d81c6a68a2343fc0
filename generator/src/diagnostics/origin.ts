/** The place of a diagnostic, and its severity. */

/** A range of one input file, as offsets into its text (UTF-16 units); line and column are computed when printing. */
export interface Origin {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "note";
