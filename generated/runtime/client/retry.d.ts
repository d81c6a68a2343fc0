/** Decides whether a failed attempt is followed by another, and after what pause. */
import type { RetryRule } from "../descriptor.js";
import type { Call } from "./call.js";
import { type ClientError } from "./errors.js";
/** When a call is tried again. */
export interface RetryOptions {
    /** Most attempts of a call, the first one included. At least 1; default 3. */
    readonly attempts?: number | undefined;
    /** Whether to try again when the server may have carried out the request already: it may then do so twice. Default false. */
    readonly retryUnknown?: boolean | undefined;
}
/**
 * Milliseconds until the next attempt, which may lie beyond the deadline; undefined if there is to be none.
 *
 * A throttled call slows the others down, whether it is tried again or not.
 */
export declare function delayAfter(call: Call, error: ClientError): number | undefined;
/** The longest pause after so many attempts. Milliseconds. */
export declare function longestBackoffMs(attempts: number): number;
/** What a failure says about another attempt; where nobody knows what became of the request, the caller decides. */
export declare function ruleFor(error: ClientError): RetryRule;
