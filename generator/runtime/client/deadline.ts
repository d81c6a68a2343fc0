/** Ends an attempt when its time has passed or its caller gives up, and leaves neither timer nor listener behind. */
import type { AbortSignalLike } from "./transport.js";

export interface Deadline {
  /** For the transport. */
  readonly signal: AbortSignalLike;
  /** Why the attempt has to end; undefined while it may go on. */
  reason(): "timeout" | "aborted" | undefined;
  throwIfOver(): void;
  /** Waits for work that may heed no signal, but no longer than the attempt may last. */
  within<T>(work: T | Promise<T>): Promise<T>;
  /** To be called when the attempt is over, however it ended. */
  release(): void;
}

/** The longest time that the platforms' timers can count; beyond it they fire at once. */
const longestTimer = 2 ** 31 - 1;

export function startDeadline(timeoutMs: number, caller: AbortSignalLike | undefined): Deadline {
  const controller = new AbortController();
  let reason: "timeout" | "aborted" | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => reject(new Error(reason)));
  });
  // It may reject while nothing waits for it.
  over.catch(() => undefined);
  const stop = (why: "timeout" | "aborted"): void => {
    reason ??= why;
    controller.abort();
  };
  const onAbort = (): void => stop("aborted");
  const timer = setTimeout(() => stop("timeout"), Math.min(timeoutMs, longestTimer));
  caller?.addEventListener("abort", onAbort);
  if (caller?.aborted === true) onAbort();
  return {
    signal: controller.signal,
    reason: () => reason,
    throwIfOver() {
      if (reason !== undefined) throw new Error(reason);
    },
    within: (work) => Promise.race([work, over]),
    release() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    },
  };
}
