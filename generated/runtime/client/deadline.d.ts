/** Ends what is being waited for when its time has passed or the caller gives up, and leaves neither timer nor listener behind. */
import type { AbortSignalLike } from "./transport.js";
export interface Deadline {
    /** For the transport and the limiter. Made when it is first read, since making one costs as much as the rest of a call. */
    readonly signal: AbortSignalLike;
    /** Calls the listener when the signal would be aborted; at once if it would be already. */
    onAbort(listener: () => void): void;
    /** Why it has to end; undefined while it may go on. */
    reason(): "timeout" | "aborted" | undefined;
    /** Counts from now on, instead of what was counted before. Milliseconds. */
    restart(ms: number): void;
    throwIfOver(): void;
    /** Waits for work that may heed no signal, but no longer than it may last. */
    within<T>(work: T | Promise<T>): Promise<T>;
    /** To be called when it is over, however it ended. */
    release(): void;
}
export declare function startDeadline(ms: number, caller: AbortSignalLike | undefined): Deadline;
/** Waits; false when the caller gave up meanwhile. */
export declare function pause(ms: number, caller: AbortSignalLike | undefined): Promise<boolean>;
