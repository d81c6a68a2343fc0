/** The retry policy: whether a failed attempt is followed by another, and after what pause. */
import type { RetryRule } from "../descriptor.js";
import type { Call } from "./caller.js";
import { type ClientError } from "./errors.js";
/** When a call is retried. */
export interface RetryOptions {
    /** How many attempts a call may take, the first one included. At least 1; default 3. */
    readonly attempts?: number | undefined;
    /** Whether to retry when the server may have carried out the request already: it may then do so twice. Default false. */
    readonly retryUnknown?: boolean | undefined;
}
/**
 * Milliseconds until the next attempt, which may lie beyond the deadline; undefined if there is to be none.
 *
 * A throttled call slows the others down, whether it is retried or not.
 */
export declare function delayAfter(call: Call, error: ClientError): number | undefined;
/** The longest pause after so many attempts. Milliseconds. */
export declare function maxBackoffMs(attempts: number): number;
/** The retry rule of a failure. With an unknown outcome it is `backoff`, and the options decide. */
export declare function ruleFor(error: ClientError): RetryRule;
