/** What a report of changes holds, whatever its format. */
import type { Change } from "../../diff/change.js";
import type { Decided } from "../../drift/drift.js";
import type { Level } from "../../diff/rules.js";

export interface Report {
  readonly level: Level;
  readonly changes: readonly Change[];
  /** Of a drift: what the spec has decided. */
  readonly decided?: readonly Decided[];
  /** Version of the package before the changes, where there is one. */
  readonly version: string | undefined;
}
