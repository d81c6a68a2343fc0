/** Tells from what a transport throws why it failed, and whether anything can have reached the server. */
import type { Outcome, TransportErrorKind } from "./errors.js";
export interface NetworkFailure {
    readonly kind: TransportErrorKind;
    readonly outcome: Outcome;
}
/** Looks along the causes for a sign that it knows. */
export declare function classifyFailure(error: unknown): NetworkFailure;
