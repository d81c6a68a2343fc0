/** The rate limiter: a queue of calls in front of a bucket of tokens. */
import { maxTimerMs, startTimer, type StopTimer } from "./timer.js";
import type { AbortSignalLike } from "./transport.js";

/** What a client asks before each attempt. A program may bring its own, such as one that several machines share. */
export interface Limiter {
  /**
   * Called before each attempt. Return nothing to let the call proceed at once, or a promise that resolves when it may
   * proceed; rejecting it fails the call. The call's `signal` is aborted when the caller stops waiting.
   */
  acquire(call: LimitedCall): void | Promise<void>;
  /** Called when the server says that calls come too fast: none should proceed for so many milliseconds. */
  slowDown?(pauseMs: number): void;
  /** The rate in words, such as "200 per 1 s", for the error of a call that would have to wait beyond its deadline. */
  readonly rate?: string | undefined;
}

export interface LimitedCall {
  /** Name of the operation, such as the method of the client. */
  readonly operation: string;
  readonly signal: AbortSignalLike;
  /** Time left until the deadline of the call. Milliseconds, 0 or more; default: no deadline. */
  readonly maxWaitMs?: number | undefined;
  /** Registers a listener for the end of the attempt, answered or not. Default: the attempt counts as ended at once. */
  readonly onEnd?: ((listener: () => void) => void) | undefined;
}

export interface RateLimiterOptions {
  /** How many calls may arrive in any span of `seconds`. An integer of at least 1. */
  readonly calls: number;
  /** Length of the span. Seconds, above 0. */
  readonly seconds: number;
  /** How many calls may wait; one more is refused at once. At least 0; default 10000. */
  readonly maxWaiting?: number | undefined;
}

/** The message of the error of a call that would have to wait beyond its deadline. */
export const beyondDeadline = "its turn would come after its deadline";

interface Waiting {
  readonly call: LimitedCall;
  /** When its deadline is, by `performance.now()`. */
  readonly deadline: number;
  /** Ends the waiting: the call proceeds, or is refused for a reason. */
  end(refusal?: string): void;
}

/** By how much a request may travel faster than an earlier one without breaking the rate. Milliseconds. */
const marginMs = 25;

/** How many calls must have shown at least how long a call takes, if the rate is lower than that. */
const minSample = 50;

/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` arrivals at the server in any
 * span of `seconds`.
 *
 * @remarks A token comes back one span after its call has ended, since by then the request has certainly arrived. Once enough
 * calls that had to wait have ended (they find connections open), it comes back earlier by the shortest time that any call
 * took, less a margin, since the next request takes at least as long.
 *
 * When the server says that calls come too fast, none proceeds for as long as it asks. Then the rate is halved, and recovers
 * over ten spans. A call that would have to wait beyond its deadline is refused at once.
 * @throws TypeError when an option is out of its range.
 */
export function createRateLimiter({ calls, seconds, maxWaiting = 10_000 }: RateLimiterOptions): Limiter {
  if (!(Number.isSafeInteger(calls) && calls > 0 && seconds > 0 && maxWaiting >= 0))
    throw new TypeError("`calls` must be an integer of at least 1, `seconds` above 0, `maxWaiting` at least 0");
  const spanMs = seconds * 1000;
  const queue = new Set<Waiting>();
  let stopTimer: StopTimer | undefined;
  /** Tokens of calls that have not ended. */
  let inUse = 0;
  /** When the other calls ended; ascending. */
  const ends: number[] = [];
  let minLatencyMs = Infinity;
  let missingSample = Math.max(calls, minSample);
  let pausedUntil = -Infinity;
  /** Since when the rate is lowered, and to how many calls. */
  let slowedAt = -Infinity;
  let slowedTo = calls;

  const rateAt = (now: number): number =>
    Math.max(1, Math.floor(Math.min(calls, slowedTo + (calls / 10) * ((now - slowedAt) / spanMs))));

  /** When a call may proceed that has so many ahead of it, or earlier than that. */
  function freeAt(ahead: number, now: number): number {
    const headStartMs = missingSample > 0 ? 0 : Math.max(0, minLatencyMs - marginMs);
    const missing = inUse + ends.length + (ahead % calls) - rateAt(now);
    const back = missing < 0 ? now : (ends[missing] ?? now) + spanMs - headStartMs;
    return Math.max(now, pausedUntil, back) + Math.floor(ahead / calls) * spanMs;
  }

  function take({ onEnd }: LimitedCall, now: number, hasWaited: boolean): void {
    if (inUse + ends.length >= rateAt(now)) ends.shift();
    inUse += 1;
    const end = (): void => {
      const endedAt = performance.now();
      inUse -= 1;
      ends.push(endedAt);
      minLatencyMs = Math.min(minLatencyMs, endedAt - now);
      if (hasWaited) missingSample -= 1;
    };
    if (onEnd === undefined) end();
    else
      onEnd(() => {
        end();
        proceedInOrder();
      });
  }

  function proceedInOrder(): void {
    stopTimer?.();
    for (const next of queue) {
      const now = performance.now();
      const waitMs = freeAt(0, now) - now;
      if (waitMs > 0) {
        // A timer may fire a millisecond early.
        stopTimer = startTimer(proceedInOrder, Math.max(1, waitMs));
        return;
      }
      take(next.call, now, true);
      next.end();
    }
  }

  function wait(call: LimitedCall, deadline: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const abort = (): void => next.end("aborted");
      const next: Waiting = {
        call,
        deadline,
        end(refusal) {
          call.signal.removeEventListener("abort", abort);
          queue.delete(next);
          if (queue.size === 0) stopTimer?.();
          if (refusal === undefined) resolve();
          else reject(new Error(refusal));
        },
      };
      call.signal.addEventListener("abort", abort);
      queue.add(next);
      if (queue.size === 1) proceedInOrder();
    });
  }

  return {
    get rate() {
      const pauseMs = Math.ceil(pausedUntil - performance.now());
      return `${calls} per ${seconds} s${pauseMs > 0 ? `, and none for ${pauseMs} ms, as the server asked` : ""}`;
    },
    acquire(call) {
      const now = performance.now();
      const deadline = now + (call.maxWaitMs ?? Infinity);
      const { size } = queue;
      const refuse = (why: string): Promise<void> => Promise.reject(new Error(why));
      if (call.signal.aborted) return refuse("aborted");
      if (size === 0 && freeAt(0, now) <= now) return take(call, now, false);
      if (size >= maxWaiting) return refuse(`${size} calls are waiting already`);
      return freeAt(size, now) < deadline ? wait(call, deadline) : refuse(beyondDeadline);
    },
    slowDown(pauseMs) {
      const now = performance.now();
      // Calls that were sent together are all refused; the rate is halved once.
      const isNew = now - slowedAt > spanMs;
      if (isNew) slowedTo = rateAt(now) / 2;
      pausedUntil = Math.max(pausedUntil, now + (Math.min(pauseMs, maxTimerMs) || 0));
      if (isNew) slowedAt = pausedUntil;
      let ahead = 0;
      for (const next of queue) {
        if (freeAt(ahead, now) < next.deadline) ahead += 1;
        else next.end(beyondDeadline);
      }
    },
  };
}
