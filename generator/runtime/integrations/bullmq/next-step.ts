/** What becomes of a job whose delivery failed: the client's retry rules, in the terms of a queue. */
import type { ClientError } from "../../client/errors.js";
import { maxBackoffMs, ruleFor } from "../../client/retry.js";
import type { SendFailure } from "./failure.js";

/** What is known of the job, this delivery not counted. */
export interface JobHistory {
  /** Deliveries that failed. */
  readonly failed: readonly SendFailure[];
  /** How many they were by BullMQ's count, which a person can reset. */
  readonly attemptsMade: number;
  readonly attempts: number;
  /** How often the server has put it off because calls came too fast. */
  readonly putOff: number;
}

export interface Circumstances {
  /** Whether other credentials can be had if the server refuses the present ones. */
  readonly canRefresh: boolean;
  /** Whether all workers can be held back at once. */
  readonly canPause: boolean;
  /** From 0 to 1. */
  readonly random: () => number;
}

/**
 * `keep`: among the failed jobs, for a person to look at; `retry`: later, `renews` with other credentials; `pause`: once
 * nobody has sent for a while, without counting this delivery.
 */
export type NextStep =
  | { readonly kind: "keep" }
  | { readonly kind: "retry"; readonly delayMs: number; readonly renews: boolean }
  | { readonly kind: "pause"; readonly pauseMs: number };

export function nextStep(error: ClientError, history: JobHistory, circumstances: Circumstances): NextStep {
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
export function jitteredMs(deliveries: number, random: () => number): number {
  return Math.ceil(random() * maxBackoffMs(deliveries));
}
