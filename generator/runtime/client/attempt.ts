/** What is known of one attempt of a call, and what its end means for the call. */
import type { Credentials } from "../auth/credentials.js";
import { type Call, noteAttempt } from "./call.js";
import { Deadline } from "./deadline.js";
import { ApiError, type ClientError, type Outcome, TimeoutError } from "./errors.js";
import { transportFailure } from "./failure.js";
import { announceResponse } from "./hooks.js";
import { beyondDeadline } from "./limiter.js";
import { classifyFailure } from "./network-failure.js";
import { readError, type Redact, redactor, redactTokens, sanitizeCause } from "./redact.js";

export interface Attempt {
  readonly call: Call;
  readonly deadline: Deadline;
  /** The limit that the deadline counts, for telling which one has passed. */
  limitMs: number;
  /** When it began, by the wall clock and by the time that the call had taken. */
  startedAt: number;
  began: number;
  /** How far it has come: what a failure at this point means. */
  step: "random" | "credentials" | "limiter" | "exchange";
  credentials: Credentials | undefined;
  /** The HTTP status; undefined until there is one. */
  status: number | undefined;
  /** Who is to hear of its end, whatever it is. */
  readonly onEnd: (() => void)[];
}

export function startAttempt(call: Call): Attempt {
  const began = call.elapsed();
  const { ms, limitMs } = limitAt(call, began);
  return {
    call,
    deadline: new Deadline(ms, call.signal),
    limitMs,
    startedAt: call.caller.now(),
    began,
    step: "credentials",
    credentials: undefined,
    status: undefined,
    onEnd: [],
  };
}

/** Lets the time of the attempt begin here, as if nothing had been waited for. */
export function restartAttempt(attempt: Attempt): void {
  const { call, deadline } = attempt;
  attempt.startedAt = call.caller.now();
  attempt.began = call.elapsed();
  const { ms, limitMs } = limitAt(call, attempt.began);
  attempt.limitMs = limitMs;
  deadline.restart(ms);
}

/** How long an attempt may take that begins at a time of its call, and which limit that is. */
function limitAt({ limits: { timeoutMs, deadlineMs } }: Call, began: number): { ms: number; limitMs: number } {
  const left = deadlineMs - began;
  return timeoutMs <= left ? { ms: timeoutMs, limitMs: timeoutMs } : { ms: left, limitMs: deadlineMs };
}

/** The error for what an attempt broke off with. */
export function failureOf({ call, deadline, limitMs, step }: Attempt, error: unknown): ClientError {
  const operation = call.operation.name;
  const latest: Outcome = step === "exchange" ? "unknown" : "not-sent";
  const { reason } = deadline;
  if (reason === "timeout" || readError(error).message === beyondDeadline) {
    return new TimeoutError(operation, latest, limitMs, lateWords(call, step, limitMs));
  }
  if (reason === "aborted") return transportFailure(reason, { operation, outcome: latest });
  const { kind, outcome } = step === "exchange" ? classifyFailure(error) : { kind: step, outcome: latest };
  return transportFailure(kind, { operation, outcome, cause: sanitizeCause(error, redactFor(call, step)) });
}

/** What an attempt was waiting for when its time was over. */
function lateWords({ limiter }: Call, step: Attempt["step"], limitMs: number): string {
  if (step !== "limiter") return `no ${step === "exchange" ? "answer" : "credentials"} within ${limitMs} ms`;
  const rate = limiter?.rate;
  return `waiting for its turn under the rate limit${rate ? ` (${rate})` : ""} takes more than ${limitMs} ms`;
}

/** What makes a secret may name the new one when it fails. */
export function redactFor({ secrets }: Call, step: Attempt["step"]): Redact {
  const redact = redactor([...secrets]);
  return step === "exchange" ? redact : (text) => redactTokens(redact(text));
}

/** Notes a failure in the call, and tells of an answer. */
export function finishAttempt(attempt: Attempt, error: ClientError | undefined): void {
  const { call, startedAt, began, credentials, status, step } = attempt;
  // Whoever is not let pass has not tried.
  if (step === "limiter") return;
  const { caller, operation, attempts } = call;
  const durationMs = Math.round(call.elapsed() - began);
  const number = attempts.length + 1;
  if (error !== undefined) {
    noteAttempt(call, { startedAt, durationMs, outcome: error.outcome, result: error.message });
    call.refused = error instanceof ApiError && error.row?.retry === "new-signature" ? credentials : undefined;
  }
  if (status === undefined) return;
  announceResponse(caller.hooks, { operation: operation.name, attempt: number, startedAt, durationMs, status, error });
}
