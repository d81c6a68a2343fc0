/** What open pages are told: of which build they should be, and what is wrong with the spec since. */
import type { Severity } from "../../diagnostics/diagnostic.js";

export interface Problem {
  readonly severity: Severity;
  /** Of the rule that is broken; null for what has no rule, such as a file that cannot be read. */
  readonly code: string | null;
  readonly message: string;
  /** `spec/orders.yaml:41:15`; null for what belongs to no place. */
  readonly place: string | null;
  /** The lines around the place; may be empty. */
  readonly frame: string;
}

export interface State {
  /** Stands for all that is served: a page of another build is out of date. */
  readonly build: string;
  /** Empty where the page shows the spec as it is. */
  readonly problems: readonly Problem[];
}
