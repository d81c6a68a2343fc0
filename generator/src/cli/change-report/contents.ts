/** The contents of a change report, independent of its format. */
import type { Change } from "../../diff/change.js";
import type { Decided } from "../../drift/drift.js";
import type { Level } from "../../diff/rules.js";

/** What `diff` or `drift` found. */
export interface Report {
  readonly level: Level;
  readonly changes: readonly Change[];
  /** Only for `drift`: differences that the spec has decided. */
  readonly decided?: readonly Decided[];
  /** Version of the package before the changes, if it has one. */
  readonly version: string | undefined;
}
