/** The record of a failed attempt in its job: one text, whose first line is for people and whose last is for programs. */
import { ApiError } from "../../client/errors.js";
export function describeFailure(error) {
    const { outcome, name, message } = error;
    if (!(error instanceof ApiError))
        return { outcome, error: name, message };
    const { code, row } = error;
    return { outcome, error: name, message, code, ...(row === undefined ? {} : { retry: row.retry }) };
}
/** What people read in the job's `failedReason`: it starts with the outcome. */
export function formatReason({ outcome, message }) {
    return `${outcome}: ${message}`;
}
/** An entry of the job's `stacktrace`, in place of a stack, which would only show this package's own functions. */
export function formatEntry(failure) {
    return `${formatReason(failure)}\n${JSON.stringify(failure)}`;
}
/**
 * Reads why the latest delivery of a job failed.
 *
 * @param job - A job as BullMQ gives it, such as one of `queue.getFailed()`.
 * @returns The failure, or undefined for a job that has none. If the reason is one of BullMQ's own, such as a job whose
 * workers died too often, the outcome is `unknown`: no answer of the server was seen.
 */
export function readSendFailure({ failedReason, stacktrace }) {
    if (failedReason === undefined || failedReason === null || failedReason === "")
        return undefined;
    const latest = parseEntry(stacktrace?.at(-1) ?? "");
    if (latest !== undefined && formatReason(latest) === failedReason)
        return latest;
    return { outcome: "unknown", error: "Error", message: failedReason };
}
/** The failures that a job has recorded, the oldest first, without those that are BullMQ's own. */
export function readHistory({ stacktrace }) {
    return (stacktrace ?? []).map(parseEntry).filter((failure) => failure !== undefined);
}
function parseEntry(entry) {
    try {
        const value = JSON.parse(entry.slice(entry.lastIndexOf("\n") + 1));
        return isSendFailure(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isSendFailure(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { outcome, error, message } = value;
    return [outcome, error, message].every((part) => typeof part === "string");
}
