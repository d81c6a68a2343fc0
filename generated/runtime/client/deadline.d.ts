import type { AbortSignalLike, OnAbort } from "./transport.js";
/** Why a deadline is over. */
export type DeadlineReason = "timeout" | "aborted";
export interface Deadline {
    /** Made when it is first read: making one costs as much as the rest of a call. */
    readonly signal: AbortSignalLike;
    /** Why it is over; undefined while it is not. */
    readonly reason: DeadlineReason | undefined;
    /** Calls the listener when the signal would be aborted; at once if it would be already. */
    readonly onAbort: OnAbort;
    /** Counts milliseconds from now on, instead of what was counted before. */
    start(ms: number): void;
    throwIfOver(): void;
    /** Waits for work until the deadline, whether the work heeds a signal or not. For one piece of work at a time. */
    within<T>(work: Promise<T>): Promise<T>;
    /** To be called at the end, however it ended. */
    release(): void;
}
export declare function createDeadline(caller: AbortSignalLike | undefined): Deadline;
/** Waits; false when the caller gave up meanwhile. */
export declare function pause(ms: number, caller: AbortSignalLike | undefined): Promise<boolean>;
