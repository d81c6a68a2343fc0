/** Ends an attempt when its time has passed or its caller gives up, and leaves neither timer nor listener behind. */
import type { AbortSignalLike } from "./transport.js";
export interface Deadline {
    /** For the transport. */
    readonly signal: AbortSignalLike;
    /** Why the attempt has to end; undefined while it may go on. */
    reason(): "timeout" | "aborted" | undefined;
    throwIfOver(): void;
    /** Waits for work that may heed no signal, but no longer than the attempt may last. */
    within<T>(work: T | Promise<T>): Promise<T>;
    /** To be called when the attempt is over, however it ended. */
    release(): void;
}
export declare function startDeadline(timeoutMs: number, caller: AbortSignalLike | undefined): Deadline;
