import type { AbortSignalLike } from "./transport.js";
/** What a client asks before each attempt; a program may bring its own, such as one that is shared between machines. */
export interface Limiter {
    /**
     * Lets a call pass: at once if it returns nothing, later if it returns a promise, and never if that rejects. The signal is
     * aborted when nobody waits any more.
     */
    acquire(call: LimitedCall): void | Promise<void>;
    /** Called when the server says that calls come too fast: none should go for so many milliseconds. */
    slowDown?(pauseMs: number): void;
    /** The rate in words, such as "200 per 1 s", for the error of a call whose turn comes too late. */
    readonly rate?: string | undefined;
}
export interface LimitedCall {
    /** Name of the operation, such as the method of the client. */
    readonly operation: string;
    readonly signal: AbortSignalLike;
    /** How long the call can wait before its deadline has passed. Milliseconds; default: as long as it takes. */
    readonly maxWaitMs?: number | undefined;
    /** Calls the listener once the attempt has ended, answered or not. Default: it counts as ended at once. */
    readonly onEnd?: ((listener: () => void) => void) | undefined;
}
export interface RateLimiterOptions {
    /** How many calls may go in any span of `seconds`. At least 1. */
    readonly calls: number;
    /** Above 0. */
    readonly seconds: number;
    /** How many calls may wait for their turn; one more is refused at once. Default 10000. */
    readonly maxWaiting?: number | undefined;
}
/** The message of the error of a call whose turn would come after its deadline. */
export declare const lateTurn = "its turn would come after its deadline";
/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` in any span of `seconds`.
 *
 * @remarks Where the server says that calls come too fast, none goes for as long as it asks, then half as many as before; the
 * rate grows back to the whole within ten spans. A call whose turn would come after its deadline is refused at once.
 * @throws TypeError when an option cannot be what it should be.
 */
export declare function createRateLimiter({ calls, seconds, maxWaiting }: RateLimiterOptions): Limiter;
