/** What is known of one call of an operation while it is carried out. */
import type { Credentials } from "../auth/credentials.js";
import type { CallDescriptor, RetryRule } from "../descriptor.js";
import type { Caller, CallLimits } from "./caller.js";
import { type Attempt, type ClientError, complete, type Outcome } from "./errors.js";
import type { Limiter } from "./limiter.js";
import type { AbortSignalLike } from "./transport.js";

/** An operation of a caller, with the limiter that its calls share. */
export interface Method {
  readonly caller: Caller;
  readonly operation: CallDescriptor;
  readonly limiter: Limiter | undefined;
}

export interface Call extends Method {
  readonly limits: CallLimits;
  readonly signal: AbortSignalLike | undefined;
  /** The body of every attempt. */
  readonly body: string;
  /** The failed attempts so far. */
  readonly attempts: Attempt[];
  /** What became of the request in all of them. */
  outcome: Outcome;
  /** The credentials that the server has just turned away. */
  refused: Credentials | undefined;
  /** The secrets of every attempt. */
  readonly secrets: Set<string>;
  /** The rules that have had their one retry. */
  readonly spent: Set<RetryRule>;
  /** Milliseconds since it began. The wall clock has no part in it. */
  elapsed(): number;
  /** When the first attempt began: the time that `elapsed` gave. */
  firstAttemptAt: number | undefined;
}

/** What a call starts with. */
export interface CallStart extends Pick<Call, "limits" | "signal" | "body"> {
  /** By the clock that measures. */
  readonly startedAt: number;
}

/** Written out: a spread would cost more than all else that a call does before it is sent. */
export function startCall(
  { caller, operation, limiter }: Method,
  { limits, signal, body, startedAt }: CallStart,
): Call {
  return {
    caller,
    operation,
    limiter,
    limits,
    signal,
    body,
    attempts: [],
    outcome: "not-sent",
    refused: undefined,
    secrets: new Set(),
    spent: new Set(),
    firstAttemptAt: undefined,
    elapsed: () => performance.now() - startedAt,
  };
}

const severities: readonly Outcome[] = ["not-sent", "rejected", "unknown"];

/** Notes a failed attempt: the worst that became of the request in any is what became of it. */
export function noteAttempt(call: Call, attempt: Attempt): void {
  call.attempts.push(attempt);
  if (severities.indexOf(attempt.outcome) > severities.indexOf(call.outcome)) call.outcome = attempt.outcome;
}

/** The error that tells of the whole call. */
export function concluded(call: Call, error: ClientError): ClientError {
  return complete(error, { outcome: call.outcome, attempts: [...call.attempts] });
}
