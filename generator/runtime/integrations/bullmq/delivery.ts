/** The delivery of one job: its packet is sent once, and an error tells BullMQ what follows from a failure. */
import { type BackoffStrategy, type Job, RateLimitError, UnrecoverableError } from "bullmq";
import type { ClientMethod } from "../../client/client.js";
import type { ClientError } from "../../client/errors.js";
import { describeFailure, formatEntry, formatReason, readHistory, type SendFailure } from "./failure.js";
import { type JobHistory, jitteredMs, type NextStep, nextStep } from "./next-step.js";
import type { CredentialRefresh } from "./credential-refresh.js";
import type { Warn } from "./error-events.js";

export interface DeliveryParts {
  readonly send: ClientMethod<unknown, unknown>;
  readonly refresh: CredentialRefresh;
  readonly warn: Warn;
  /** Holds back all workers of the queue for so many milliseconds; undefined if BullMQ cannot. */
  readonly pause: ((ms: number) => Promise<void>) | undefined;
}

/** What BullMQ calls with each job. What it returns is kept with the job: the answer of the server. */
export function createDelivery(parts: DeliveryParts): (job: Job<unknown, unknown>) => Promise<unknown> {
  return async (job) => {
    const attempt = parts.refresh.begin();
    const result = await parts.send.safe(job.data);
    if (result.ok) return result.value;
    const { error } = result;
    const step = nextStep(error, historyOf(job), {
      canRefresh: parts.refresh.canRefresh,
      canPause: parts.pause !== undefined,
      random: Math.random,
    });
    if (step.kind === "retry" && step.renews) attempt.refused();
    throw await failureFor(parts, job, error, step);
  };
}

/** The error that makes BullMQ take the next step. */
async function failureFor(
  parts: DeliveryParts,
  job: Job<unknown, unknown>,
  error: ClientError,
  step: NextStep,
): Promise<Error> {
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
  readonly delayMs: number;

  constructor(failure: SendFailure, delayMs: number) {
    super(formatReason(failure));
    this.delayMs = delayMs;
    withEntry(this, failure);
  }
}

/**
 * Milliseconds until a job is delivered again. An error that is not the client's came from the queue itself, after the server
 * had taken the packet: the same packet goes once more, as it does when a worker dies.
 */
export const backoffStrategy: BackoffStrategy = (attemptsMade, _type, error) =>
  error instanceof Redelivery ? error.delayMs : jitteredMs(attemptsMade, Math.random);

/** BullMQ keeps an error's stack with the job, in the very step that moves the job: nothing is lost between the two. */
function withEntry<E extends Error>(error: E, failure: SendFailure): E {
  error.stack = formatEntry(failure);
  return error;
}

function historyOf(job: Job<unknown, unknown>): JobHistory {
  const { attemptsMade, attemptsStarted, opts } = job;
  return {
    failed: readHistory(job),
    attemptsMade,
    attempts: opts.attempts ?? 1,
    putOff: Math.max(0, attemptsStarted - attemptsMade - 1),
  };
}

function unreachable(step: never): never {
  throw new Error(`No such step: ${JSON.stringify(step)}`);
}
