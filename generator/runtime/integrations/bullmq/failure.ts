/** The record of a failed attempt in its job: one text, whose first line is for people and whose last is for programs. */
import { ApiError, type ClientError, type Outcome } from "../../client/errors.js";
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

export function describeFailure(error: ClientError): SendFailure {
  const { outcome, name, message } = error;
  if (!(error instanceof ApiError)) return { outcome, error: name, message };
  const { code, row } = error;
  return { outcome, error: name, message, code, ...(row === undefined ? {} : { retry: row.retry }) };
}

/** What people read in the job's `failedReason`: it starts with the outcome. */
export function formatReason({ outcome, message }: SendFailure): string {
  return `${outcome}: ${message}`;
}

/** An entry of the job's `stacktrace`, in place of a stack, which would only show this package's own functions. */
export function formatEntry(failure: SendFailure): string {
  return `${formatReason(failure)}\n${JSON.stringify(failure)}`;
}

/**
 * Reads why the latest delivery of a job failed.
 *
 * @param job - A job as BullMQ gives it, such as one of `queue.getFailed()`.
 * @returns The failure, or undefined for a job that has none. If the reason is one of BullMQ's own, such as a job whose
 * workers died too often, the outcome is `unknown`: no answer of the server was seen.
 */
export function readSendFailure({ failedReason, stacktrace }: FailedJob): SendFailure | undefined {
  if (failedReason === undefined || failedReason === null || failedReason === "") return undefined;
  const latest = parseEntry(stacktrace?.at(-1) ?? "");
  if (latest !== undefined && formatReason(latest) === failedReason) return latest;
  return { outcome: "unknown", error: "Error", message: failedReason };
}

/** The failures that a job has recorded, the oldest first, without those that are BullMQ's own. */
export function readHistory({ stacktrace }: FailedJob): readonly SendFailure[] {
  return (stacktrace ?? []).map(parseEntry).filter((failure) => failure !== undefined);
}

function parseEntry(entry: string): SendFailure | undefined {
  try {
    const value: unknown = JSON.parse(entry.slice(entry.lastIndexOf("\n") + 1));
    return isSendFailure(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSendFailure(value: unknown): value is SendFailure {
  if (typeof value !== "object" || value === null) return false;
  const { outcome, error, message } = value as { readonly [key in keyof SendFailure]?: unknown };
  return [outcome, error, message].every((part) => typeof part === "string");
}
