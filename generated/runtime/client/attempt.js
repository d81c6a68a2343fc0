import { noteAttempt } from "./call.js";
import { Deadline } from "./deadline.js";
import { ApiError, TimeoutError } from "./errors.js";
import { transportFailure } from "./failure.js";
import { announceResponse } from "./hooks.js";
import { beyondDeadline } from "./limiter.js";
import { classifyFailure } from "./network-failure.js";
import { readError, redactor, redactTokens, sanitizeCause } from "./redact.js";
export function startAttempt(call) {
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
export function restartAttempt(attempt) {
    const { call, deadline } = attempt;
    attempt.startedAt = call.caller.now();
    attempt.began = call.elapsed();
    const { ms, limitMs } = limitAt(call, attempt.began);
    attempt.limitMs = limitMs;
    deadline.restart(ms);
}
/** How long an attempt may take that begins at a time of its call, and which limit that is. */
function limitAt({ limits: { timeoutMs, deadlineMs } }, began) {
    const left = deadlineMs - began;
    return timeoutMs <= left ? { ms: timeoutMs, limitMs: timeoutMs } : { ms: left, limitMs: deadlineMs };
}
/** The error for what an attempt broke off with. */
export function failureOf({ call, deadline, limitMs, step }, error) {
    const operation = call.operation.name;
    const latest = step === "exchange" ? "unknown" : "not-sent";
    const { reason } = deadline;
    if (reason === "timeout" || readError(error).message === beyondDeadline) {
        return new TimeoutError(operation, latest, limitMs, lateWords(call, step, limitMs));
    }
    if (reason === "aborted")
        return transportFailure(reason, { operation, outcome: latest });
    const { kind, outcome } = step === "exchange" ? classifyFailure(error) : { kind: step, outcome: latest };
    return transportFailure(kind, { operation, outcome, cause: sanitizeCause(error, redactFor(call, step)) });
}
/** What an attempt was waiting for when its time was over. */
function lateWords({ limiter }, step, limitMs) {
    if (step !== "limiter")
        return `no ${step === "exchange" ? "answer" : "credentials"} within ${limitMs} ms`;
    const rate = limiter?.rate;
    return `waiting for its turn under the rate limit${rate ? ` (${rate})` : ""} takes more than ${limitMs} ms`;
}
/** What makes a secret may name the new one when it fails. */
export function redactFor({ secrets }, step) {
    const redact = redactor([...secrets]);
    return step === "exchange" ? redact : (text) => redactTokens(redact(text));
}
/** Notes a failure in the call, and tells of an answer. */
export function finishAttempt(attempt, error) {
    const { call, startedAt, began, credentials, status, step } = attempt;
    // Whoever is not let pass has not tried.
    if (step === "limiter")
        return;
    const { caller, operation, attempts } = call;
    const durationMs = Math.round(call.elapsed() - began);
    const number = attempts.length + 1;
    if (error !== undefined) {
        noteAttempt(call, { startedAt, durationMs, outcome: error.outcome, result: error.message });
        call.refused = error instanceof ApiError && error.row?.retry === "new-signature" ? credentials : undefined;
    }
    if (status === undefined)
        return;
    announceResponse(caller.hooks, { operation: operation.name, attempt: number, startedAt, durationMs, status, error });
}
