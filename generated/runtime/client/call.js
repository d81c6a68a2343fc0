import { complete } from "./errors.js";
/** Written out: a spread would cost more than all else that a call does before it is sent. */
export function startCall({ caller, operation, limiter }, { limits, signal, body, startedAt }) {
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
const severities = ["not-sent", "rejected", "unknown"];
/** Notes a failed attempt: the worst that became of the request in any is what became of it. */
export function noteAttempt(call, attempt) {
    call.attempts.push(attempt);
    if (severities.indexOf(attempt.outcome) > severities.indexOf(call.outcome))
        call.outcome = attempt.outcome;
}
/** The error that tells of the whole call. */
export function concluded(call, error) {
    return complete(error, { outcome: call.outcome, attempts: [...call.attempts] });
}
