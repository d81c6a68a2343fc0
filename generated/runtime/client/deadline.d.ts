import type { AbortSignalLike, OnAbort } from "./transport.js";
/** Why a deadline is over. */
export type DeadlineReason = "timeout" | "aborted";
export declare class Deadline {
    #private;
    /** Calls the listener when the signal would be aborted; at once if it would be already. */
    readonly onAbort: OnAbort;
    /** Counts milliseconds from now on. */
    constructor(ms: number, caller: AbortSignalLike | undefined);
    /** Made when it is first read: making one costs as much as the rest of a call. */
    get signal(): AbortSignalLike;
    /** Why it has to end; undefined while it may go on. */
    get reason(): DeadlineReason | undefined;
    /** Counts from now on, instead of what was counted before. */
    restart(ms: number): void;
    throwIfOver(): void;
    /** Waits for work that may heed no signal, but no longer than it may last. For one piece of work at a time. */
    within<T>(work: Promise<T>): Promise<T>;
    /** To be called when it is over, however it ended. */
    release(): void;
}
/** Waits; false when the caller gave up meanwhile. */
export declare function pause(ms: number, caller: AbortSignalLike | undefined): Promise<boolean>;
