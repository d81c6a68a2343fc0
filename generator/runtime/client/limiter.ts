/** Keeps calls below a rate: a bucket of tokens, each of which comes back a fixed time after it was taken. */
import type { AbortSignalLike } from "./transport.js";

/** What a client asks before each attempt; a program may bring its own, such as one that is shared between machines. */
export interface Limiter {
  /**
   * Lets a call pass: at once where it returns nothing, later where it returns a promise, and never where that rejects. The
   * signal is aborted when nobody waits any more.
   */
  acquire(call: LimitedCall): void | Promise<void>;
  /** Told when the server says that calls come too fast: none should go for so many milliseconds. */
  slowDown?(pauseMs: number): void;
}

export interface LimitedCall {
  /** Name of the operation, such as the method of the client. */
  readonly operation: string;
  readonly signal: AbortSignalLike;
}

export interface RateLimiterOptions {
  /** How many calls may go in any span of `seconds`. At least 1. */
  readonly calls: number;
  /** Above 0. */
  readonly seconds: number;
  /** How many calls may wait for their turn; one more is refused at once. Default 10000. */
  readonly maxWaiting?: number | undefined;
}

interface Waiting {
  go(): void;
  isGone: boolean;
}

/**
 * A limiter of the calls of one process: first come, first served, and never more than `calls` in any span of `seconds`.
 *
 * @remarks Where the server says that calls come too fast, none goes for as long as it asks, then half as many as before; the
 * rate grows back to the whole within ten spans.
 * @throws TypeError when an option cannot be what it should be.
 */
export function createRateLimiter({ calls, seconds, maxWaiting = 10_000 }: RateLimiterOptions): Limiter {
  if (!(Number.isSafeInteger(calls) && calls > 0 && seconds > 0 && maxWaiting >= 0))
    throw new TypeError("`calls` must be an integer of at least 1, `seconds` above 0, `maxWaiting` at least 0");
  const spanMs = seconds * 1000;
  /** When the latest calls went, as a ring. */
  const went: number[] = [];
  let count = 0;
  let slowed = { at: -Infinity, until: -Infinity, to: calls };
  let queue: Waiting[] = [];
  let waiting = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rate = (now: number): number =>
    Math.max(1, Math.floor(Math.min(calls, slowed.to + (calls / 10) * ((now - slowed.at) / spanMs))));

  /** When the next call may go. */
  function nextTurn(now: number): number {
    const before = count - rate(now);
    return Math.max(slowed.until, before < 0 ? -Infinity : (went[before % calls] ?? -Infinity) + spanMs);
  }

  function take(now: number): void {
    went[count % calls] = now;
    count += 1;
  }

  /** Lets go whoever may, and wakes again for the next. */
  function serve(): void {
    clearTimeout(timer);
    timer = undefined;
    let served = 0;
    for (const next of queue) {
      if (!next.isGone) {
        const now = performance.now();
        const turn = nextTurn(now);
        if (turn > now) {
          // A timer may fire a millisecond early.
          timer = setTimeout(serve, Math.max(1, turn - now));
          break;
        }
        take(now);
        waiting -= 1;
        next.go();
      }
      served += 1;
    }
    queue = queue.slice(served);
  }

  return {
    acquire({ signal }) {
      const now = performance.now();
      if (signal.aborted) return Promise.reject(new Error("nobody waits any more"));
      if (waiting === 0 && nextTurn(now) <= now) return take(now);
      if (waiting >= maxWaiting) return Promise.reject(new Error(`${waiting} calls are waiting already`));
      waiting += 1;
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          next.isGone = true;
          waiting -= 1;
          if (waiting === 0) serve();
          reject(new Error("nobody waits any more"));
        };
        const next: Waiting = {
          isGone: false,
          go() {
            signal.removeEventListener("abort", leave);
            resolve();
          },
        };
        signal.addEventListener("abort", leave);
        queue.push(next);
        if (waiting === 1) serve();
      });
    },
    slowDown(pauseMs) {
      const now = performance.now();
      // Of calls that went together, all are told the same; the rate is halved once.
      const isNew = now - slowed.at > spanMs;
      const until = Math.max(slowed.until, now + pauseMs);
      slowed = isNew ? { at: until, until, to: rate(now) / 2 } : { ...slowed, until };
    },
  };
}
