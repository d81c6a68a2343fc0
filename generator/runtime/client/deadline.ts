/** Ends what is being waited for when its time has passed or the caller gives up, and leaves neither timer nor listener behind. */
import type { AbortSignalLike } from "./transport.js";

export interface Deadline {
  /** For the transport and the limiter. Made when it is first read, since making one costs as much as the rest of a call. */
  readonly signal: AbortSignalLike;
  /** Calls the listener when the signal would be aborted; at once if it would be already. */
  onAbort(listener: () => void): void;
  /** Why it has to end; undefined while it may go on. */
  reason(): "timeout" | "aborted" | undefined;
  /** Counts from now on, instead of what was counted before. Milliseconds. */
  restart(ms: number): void;
  throwIfOver(): void;
  /** Waits for work that may heed no signal, but no longer than it may last. */
  within<T>(work: T | Promise<T>): Promise<T>;
  /** To be called when it is over, however it ended. */
  release(): void;
}

/** The longest time that the platforms' timers can count; beyond it they fire at once. */
const longestTimer = 2 ** 31 - 1;

export function startDeadline(ms: number, caller: AbortSignalLike | undefined): Deadline {
  let controller: AbortController | undefined;
  const listeners: (() => void)[] = [];
  let reason: "timeout" | "aborted" | undefined;
  let fail: (error: Error) => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // It may reject while nothing waits for it.
  over.catch(() => undefined);
  const stop = (why: "timeout" | "aborted"): void => {
    if (reason !== undefined) return;
    reason = why;
    controller?.abort();
    for (const listener of listeners) listener();
    fail(new Error(why));
  };
  const onAbort = (): void => stop("aborted");
  const count = (limit: number) => setTimeout(() => stop("timeout"), Math.min(limit, longestTimer));
  let timer = count(ms);
  const stopListening = listen(caller, onAbort);
  if (caller?.aborted === true) onAbort();
  return {
    get signal() {
      controller ??= new AbortController();
      if (reason !== undefined) controller.abort();
      return controller.signal;
    },
    onAbort(listener) {
      if (reason === undefined) listeners.push(listener);
      else listener();
    },
    reason: () => reason,
    restart(limit) {
      clearTimeout(timer);
      timer = count(limit);
    },
    throwIfOver() {
      if (reason !== undefined) throw new Error(reason);
    },
    within: (work) => Promise.race([work, over]),
    release() {
      clearTimeout(timer);
      stopListening();
    },
  };
}

interface Audience {
  readonly listeners: Set<() => void>;
  readonly tell: () => void;
}

/** One listener a signal: that which ends a whole program may be given to thousands of calls, and some platforms warn of it. */
const audiences = new WeakMap<AbortSignalLike, Audience>();

function audienceOf(signal: AbortSignalLike): Audience {
  const known = audiences.get(signal);
  if (known !== undefined) return known;
  const listeners = new Set<() => void>();
  const audience = { listeners, tell: () => listeners.forEach((listener) => listener()) };
  audiences.set(signal, audience);
  return audience;
}

/** Returns what ends the listening; the last to leave leaves nothing on the signal. */
function listen(signal: AbortSignalLike | undefined, listener: () => void): () => void {
  if (signal === undefined) return () => undefined;
  const { listeners, tell } = audienceOf(signal);
  if (listeners.size === 0) signal.addEventListener("abort", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) signal.removeEventListener("abort", tell);
  };
}

/** Waits; false when the caller gave up meanwhile. */
export async function pause(ms: number, caller: AbortSignalLike | undefined): Promise<boolean> {
  const deadline = startDeadline(ms, caller);
  // It ends by the deadline alone.
  await deadline.within(new Promise<never>(() => undefined)).catch(() => undefined);
  deadline.release();
  return deadline.reason() === "timeout";
}
