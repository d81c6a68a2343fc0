/** The state that is sent to open browser windows. */
import type { Severity } from "../../diagnostics/diagnostic.js";

/** A problem of the spec. */
export interface Problem {
  readonly severity: Severity;
  /** The code of the diagnostic; null for a problem without one, such as an unreadable file. */
  readonly code: string | null;
  readonly message: string;
  /** `spec/orders.yaml:41:15`; null for a problem without a place. */
  readonly place: string | null;
  /** The lines around the place; may be empty. */
  readonly frame: string;
}

/** The current build and the problems of the spec. */
export interface State {
  /** Identifies the served files: a window with another build is out of date. */
  readonly build: string;
  /** Empty if the reference is up to date. */
  readonly problems: readonly Problem[];
}
