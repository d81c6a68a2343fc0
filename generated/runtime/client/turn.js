import { startDeadline } from "./deadline.js";
import { interruption, transportFailure } from "./failure.js";
import { redactTokens, sanitizeCause } from "./redact.js";
/** @throws ClientError when the limiter does not let the call pass before its deadline, or the caller gives up. */
export async function takeTurn({ limiter, operation, limits, signal, elapsed }) {
    if (limiter === undefined)
        return;
    const facts = { operation: operation.name, outcome: "not-sent" };
    const deadline = startDeadline(limits.deadlineMs - elapsed(), signal);
    try {
        deadline.throwIfOver();
        await deadline.within(limiter.acquire({ operation: operation.name, signal: deadline.signal }));
    }
    catch (error) {
        const cause = sanitizeCause(error, redactTokens);
        throw interruption(deadline, facts, limits.deadlineMs) ?? transportFailure("limiter", { ...facts, cause });
    }
    finally {
        deadline.release();
    }
}
