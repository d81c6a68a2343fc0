/** Keeps calls below a rate: a bucket of tokens, each of which comes back a fixed time after it was taken. */
import type { AbortSignalLike } from "./transport.js";
/** What a client asks before each attempt; a program may bring its own, such as one that is shared between machines. */
export interface Limiter {
    /**
     * Lets a call pass: at once where it returns nothing, later where it returns a promise, and never where that rejects. The
     * signal is aborted when nobody waits any more.
     */
    acquire(call: LimitedCall): void | Promise<void>;
    /** Told when the server says that calls come too fast: none should go for so many milliseconds. */
    slowDown?(pauseMs: number): void;
}
export interface LimitedCall {
    /** Name of the operation, such as the method of the client. */
    readonly operation: string;
    readonly signal: AbortSignalLike;
}
export interface RateLimiterOptions {
    /** How many calls may go in any span of `seconds`. At least 1. */
    readonly calls: number;
    /** Above 0. */
    readonly seconds: number;
    /** How many calls may wait for their turn; one more is refused at once. Default 10000. */
    readonly maxWaiting?: number | undefined;
}
/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` in any span of `seconds`.
 *
 * @remarks Where the server says that calls come too fast, none goes for as long as it asks, then half as many as before; the
 * rate grows back to the whole within ten spans.
 * @throws TypeError when an option cannot be what it should be.
 */
export declare function createRateLimiter({ calls, seconds, maxWaiting }: RateLimiterOptions): Limiter;
