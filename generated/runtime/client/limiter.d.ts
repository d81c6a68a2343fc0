import type { AbortSignalLike } from "./transport.js";
/** What a client asks before each attempt. A program may bring its own, such as one that several machines share. */
export interface Limiter {
    /**
     * Called before each attempt. Return nothing to let the call proceed at once, or a promise that resolves when it may
     * proceed; rejecting it fails the call. The call's `signal` is aborted when the caller stops waiting.
     */
    acquire(call: LimitedCall): void | Promise<void>;
    /** Called when the server says that calls come too fast: none should proceed for so many milliseconds. */
    slowDown?(pauseMs: number): void;
    /** The rate in words, such as "200 per 1 s", for the error of a call that would have to wait beyond its deadline. */
    readonly rate?: string | undefined;
}
export interface LimitedCall {
    /** Name of the operation, such as the method of the client. */
    readonly operation: string;
    readonly signal: AbortSignalLike;
    /** Time left until the deadline of the call. Milliseconds, 0 or more; default: no deadline. */
    readonly maxWaitMs?: number | undefined;
    /** Registers a listener for the end of the attempt, answered or not. Default: the attempt counts as ended at once. */
    readonly onEnd?: ((listener: () => void) => void) | undefined;
}
export interface RateLimiterOptions {
    /** How many calls may arrive in any span of `seconds`. An integer of at least 1. */
    readonly calls: number;
    /** Length of the span. Seconds, above 0. */
    readonly seconds: number;
    /** How many calls may wait; one more is refused at once. At least 0; default 10000. */
    readonly maxWaiting?: number | undefined;
}
/** The message of the error of a call that would have to wait beyond its deadline. */
export declare const beyondDeadline = "its turn would come after its deadline";
/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` arrivals at the server in any
 * span of `seconds`.
 *
 * @remarks A token comes back one span after its call has ended, since by then the request has certainly arrived. Once enough
 * calls that had to wait have ended (they find connections open), it comes back earlier by the shortest time that any call
 * took, less a margin, since the next request takes at least as long.
 *
 * When the server says that calls come too fast, none proceeds for as long as it asks. Then the rate is halved, and recovers
 * over ten spans. A call that would have to wait beyond its deadline is refused at once.
 * @throws TypeError when an option is out of its range.
 */
export declare function createRateLimiter({ calls, seconds, maxWaiting }: RateLimiterOptions): Limiter;
