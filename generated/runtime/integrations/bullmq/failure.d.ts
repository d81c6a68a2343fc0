/** The record of a failed attempt in its job: one text, whose first line is for people and whose last is for programs. */
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
    /** What the server answered; missing if it answered without a code. */
    readonly code?: number;
    /** What the documentation says of a retry after that code; missing if it does not document the code. */
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
 * Reads why the latest delivery of a job failed.
 *
 * @param job - A job as BullMQ gives it, such as one of `queue.getFailed()`.
 * @returns The failure, or undefined for a job that has none. If the reason is one of BullMQ's own, such as a job whose
 * workers died too often, the outcome is `unknown`: no answer of the server was seen.
 */
export declare function readSendFailure({ failedReason, stacktrace }: FailedJob): SendFailure | undefined;
/** The failures that a job has recorded, the oldest first, without those that are BullMQ's own. */
export declare function readHistory({ stacktrace }: FailedJob): readonly SendFailure[];
