/** Waits for a call's turn, as its limiter gives it. */
import type { Call } from "./call.js";
import { Deadline } from "./deadline.js";
import { interruption, transportFailure } from "./failure.js";
import type { Limiter } from "./limiter.js";
import { redactTokens, sanitizeCause } from "./redact.js";

/** @throws ClientError when the limiter does not let the call pass before its deadline, or the caller gives up. */
export async function takeTurn({ operation, limits, signal, elapsed }: Call, limiter: Limiter): Promise<void> {
  const facts = { operation: operation.name, outcome: "not-sent" } as const;
  const deadline = new Deadline(limits.deadlineMs - elapsed(), signal);
  try {
    deadline.throwIfOver();
    const turn = limiter.acquire({ operation: operation.name, signal: deadline.signal });
    if (turn !== undefined) await deadline.within(turn);
  } catch (error) {
    const cause = sanitizeCause(error, redactTokens);
    throw interruption(deadline, facts, limits.deadlineMs) ?? transportFailure("limiter", { ...facts, cause });
  } finally {
    deadline.release();
  }
}
