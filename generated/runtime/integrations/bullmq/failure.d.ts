/** What a job remembers of each attempt that failed: one text, whose first line is for people and whose last is for programs. */
import { type ClientError, type Outcome } from "../../client/errors.js";
import type { RetryRule } from "../../descriptor.js";
/** Why a delivery failed. */
export interface SendFailure {
    /** What became of the request: `not-sent`, `rejected`, or `unknown`, in which case the server may have carried it out. */
    readonly outcome: Outcome;
    /** Name of the error, such as `ApiError` or `TimeoutError`. */
    readonly error: string;
    /** One sentence. It holds no secret and no URL. */
    readonly message: string;
    /** What the server answered; absent where it answered with no code. */
    readonly code?: number;
    /** What the documentation says of trying again after that code; absent where it does not know the code. */
    readonly retry?: RetryRule;
}
/** The part of a BullMQ `Job` that is read. */
export interface FailedJob {
    readonly failedReason?: string | undefined;
    readonly stacktrace?: readonly string[] | null | undefined;
}
export declare function describeFailure(error: ClientError): SendFailure;
/** What people read in the job's `failedReason`: it starts with the outcome. */
export declare function formatReason({ outcome, message }: SendFailure): string;
/** An entry of the job's `stacktrace`, in place of a stack, which would only show this package's own functions. */
export declare function formatEntry(failure: SendFailure): string;
/**
 * Tells why the latest delivery of a job failed.
 *
 * @param job - A job as BullMQ gives it, such as one of `queue.getFailed()`.
 * @returns The failure, or undefined for a job that has none. Where the reason is one of BullMQ's own, such as a job whose
 * workers died too often, the outcome is `unknown`: nobody heard what the server made of it.
 */
export declare function readSendFailure({ failedReason, stacktrace }: FailedJob): SendFailure | undefined;
/** The failures that a job remembers, the oldest first, without those that are BullMQ's own. */
export declare function readHistory({ stacktrace }: FailedJob): readonly SendFailure[];
