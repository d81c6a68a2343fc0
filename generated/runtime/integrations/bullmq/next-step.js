import { maxBackoffMs, ruleFor } from "../../client/retry.js";
export function nextStep(error, history, circumstances) {
    const { canRefresh, canPause, random } = circumstances;
    // With an unknown outcome only a person may retry: the server may have carried it out.
    const rule = error.outcome === "unknown" ? "never" : ruleFor(error);
    const askedMs = error.retryAfterMs ?? 0;
    if (rule === "throttle" && canPause)
        return { kind: "pause", pauseMs: Math.max(askedMs, maxBackoffMs(history.putOff + 1)) };
    const sameBefore = history.failed.filter(({ retry }) => retry === rule).length;
    const isLast = history.attemptsMade + 1 >= history.attempts;
    const renews = rule === "new-signature";
    if (rule === "never" || isLast || (rule === "once" && sameBefore > 0) || (renews && !canRefresh))
        return { kind: "keep" };
    // With another signature there is nothing to wait for, unless that one was refused too.
    const pauseMs = renews && sameBefore === 0 ? 0 : jitteredMs(history.attemptsMade + 1, random);
    return { kind: "retry", delayMs: Math.max(askedMs, pauseMs), renews };
}
/** Milliseconds until the next delivery after so many: at random up to what the client would wait at most. */
export function jitteredMs(deliveries, random) {
    return Math.ceil(random() * maxBackoffMs(deliveries));
}
