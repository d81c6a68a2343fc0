/** The kind of a network failure, and whether anything can have reached the server. */
import type { Outcome, TransportErrorKind } from "./errors.js";
export interface NetworkFailure {
    readonly kind: TransportErrorKind;
    readonly outcome: Outcome;
}
/** Looks for a known sign in the error and its causes. */
export declare function classifyFailure(error: unknown): NetworkFailure;
