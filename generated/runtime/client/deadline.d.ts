import type { AbortSignalLike, OnAbort } from "./transport.js";
/** Why a deadline is over. */
export type DeadlineReason = "timeout" | "aborted";
export interface Deadline {
    /** Created on first access, because creating it costs as much as the rest of a call. */
    readonly signal: AbortSignalLike;
    /** Why it is over; undefined while it is not. */
    readonly reason: DeadlineReason | undefined;
    /** Calls the listener when the deadline is over; at once if it is over already. */
    readonly onAbort: OnAbort;
    /** Restarts the deadline with this many milliseconds. */
    start(ms: number): void;
    throwIfOver(): void;
    /** Waits for work until the deadline, whether the work heeds a signal or not. For one piece of work at a time. */
    within<T>(work: Promise<T>): Promise<T>;
    /** Must be called when the work has ended, successfully or not. */
    release(): void;
}
export declare function createDeadline(caller: AbortSignalLike | undefined): Deadline;
/** Waits; false when the caller gave up meanwhile. */
export declare function pause(ms: number, caller: AbortSignalLike | undefined): Promise<boolean>;
