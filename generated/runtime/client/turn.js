/** Waits for an attempt's turn, as its limiter gives it. */
import { restartAttempt } from "./attempt.js";
/**
 * Undefined where the request may go at once: nothing may then come between this and the sending, or calls that were let pass
 * one after another would leave all together.
 */
export function takeTurn(attempt) {
    const { call, deadline } = attempt;
    if (call.limiter === undefined)
        return undefined;
    attempt.step = "limiter";
    deadline.throwIfOver();
    const maxWaitMs = call.limits.deadlineMs - call.elapsed();
    const turn = call.limiter.acquire({
        operation: call.operation.name,
        signal: deadline.signal,
        maxWaitMs,
        onEnd: (listener) => void attempt.onEnd.push(listener),
    });
    return turn === undefined ? undefined : wait(attempt, turn, maxWaitMs);
}
/** Waiting counts for the deadline of the call, and not for the time of the attempt. */
async function wait(attempt, turn, maxWaitMs) {
    const { call, deadline } = attempt;
    attempt.limitMs = call.limits.deadlineMs;
    deadline.restart(maxWaitMs);
    await deadline.within(turn);
    restartAttempt(attempt);
}
