/** The delivery of one job: its packet is sent once, and an error tells BullMQ what follows from a failure. */
import { RateLimitError, UnrecoverableError } from "bullmq";
import { describeFailure, formatEntry, formatReason, readHistory } from "./failure.js";
import { jitteredMs, nextStep } from "./next-step.js";
/** What BullMQ calls with each job. What it returns is kept with the job: the answer of the server. */
export function createDelivery(parts) {
    return async (job) => {
        const attempt = parts.refresh.begin();
        const result = await parts.send.safe(job.data);
        if (result.ok)
            return result.value;
        const { error } = result;
        const step = nextStep(error, historyOf(job), {
            canRefresh: parts.refresh.canRefresh,
            canPause: parts.pause !== undefined,
            random: Math.random,
        });
        if (step.kind === "retry" && step.renews)
            attempt.refused();
        throw await failureFor(parts, job, error, step);
    };
}
/** The error that makes BullMQ take the next step. */
async function failureFor(parts, job, error, step) {
    const failure = describeFailure(error);
    const details = { queue: job.queueName, job: job.id, ...failure };
    switch (step.kind) {
        case "pause":
            parts.warn(`the server asks for a pause of ${step.pauseMs} ms`, details);
            await parts.pause?.(step.pauseMs);
            return new RateLimitError();
        case "retry":
            if (error.retryAfterMs !== undefined)
                parts.warn(`a job is put off by ${step.delayMs} ms, as the server asks`, details);
            return new Redelivery(failure, step.delayMs);
        case "keep":
            parts.warn("a job is kept as failed", details);
            return withEntry(new UnrecoverableError(formatReason(failure)), failure);
        default:
            return unreachable(step);
    }
}
/** A failure after which the job is delivered again. */
class Redelivery extends Error {
    delayMs;
    constructor(failure, delayMs) {
        super(formatReason(failure));
        this.delayMs = delayMs;
        withEntry(this, failure);
    }
}
/**
 * Milliseconds until a job is delivered again. An error that is not the client's came from the queue itself, after the server
 * had taken the packet: the same packet goes once more, as it does when a worker dies.
 */
export const backoffStrategy = (attemptsMade, _type, error) => error instanceof Redelivery ? error.delayMs : jitteredMs(attemptsMade, Math.random);
/** BullMQ keeps an error's stack with the job, in the very step that moves the job: nothing is lost between the two. */
function withEntry(error, failure) {
    error.stack = formatEntry(failure);
    return error;
}
function historyOf(job) {
    const { attemptsMade, attemptsStarted, opts } = job;
    return {
        failed: readHistory(job),
        attemptsMade,
        attempts: opts.attempts ?? 1,
        putOff: Math.max(0, attemptsStarted - attemptsMade - 1),
    };
}
function unreachable(step) {
    throw new Error(`No such step: ${JSON.stringify(step)}`);
}
