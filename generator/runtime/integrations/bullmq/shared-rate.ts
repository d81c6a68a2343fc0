/** The documented rate of an operation as all workers of its queue share it, and how much each does at once. */
import type { OperationDescriptor } from "../../descriptor.js";

type RateLimit = NonNullable<OperationDescriptor["rateLimit"]>;

/** As BullMQ takes it: so many jobs may start within a window of so many milliseconds, which the first of them opens. */
export interface WindowLimit {
  readonly max: number;
  readonly duration: number;
}

/** Into how many windows the documented span is cut, if the number of calls allows it. */
const slices = 20;

/**
 * The part of the documented rate that is used. A request may arrive later than BullMQ let it start, together with those that
 * start then: at most as many as are in progress at once.
 */
const share = 0.95;

/**
 * The limiter with which, in any span of the documented length, no more jobs start than the share: wherever such a span
 * begins, it touches at most one window more than would fit into it, rounded up.
 */
export function windowLimit({ calls, seconds }: RateLimit): WindowLimit {
  const spanMs = seconds * 1000;
  const max = Math.max(1, Math.floor(calls / slices));
  const windows = Math.max(1, Math.floor((calls * share) / max));
  // A window of one job opens with that job, so that no more of these start in a span than fit into it.
  return { max, duration: Math.ceil(spanMs / (max === 1 ? windows : windows - 1)) };
}

const maxAtOnce = 10;

/** How many requests one worker has in progress by default: few enough for two of them to stay within the rate. */
export function usualConcurrency(rateLimit: RateLimit | undefined): number {
  if (rateLimit === undefined) return maxAtOnce;
  return Math.min(maxAtOnce, Math.max(1, Math.floor(rateLimit.calls / slices)));
}
