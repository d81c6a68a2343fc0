/** Decides whether a failed attempt is followed by another, and after what pause. */
import type { RetryRule } from "../descriptor.js";
import type { Call } from "./call.js";
import type { Caller } from "./caller.js";
import { ApiError, type ClientError, ResponseError, TransportError } from "./errors.js";
import { tell } from "./hooks.js";
import { drawUint32 } from "./random.js";

/** When a call is tried again. */
export interface RetryOptions {
  /** Most attempts of a call, the first one included. At least 1; default 3. */
  readonly attempts?: number | undefined;
  /** Whether to try again when the server may have carried out the request already: it may then do so twice. Default false. */
  readonly retryUnknown?: boolean | undefined;
}

/** The first pause lasts at most so long, and each further one at most twice as long as that before it. */
const firstPauseMs = 500;
const longestPauseMs = 8_000;

/**
 * Milliseconds until the next attempt, which may lie beyond the deadline; undefined if there is to be none.
 *
 * A throttled call slows the others down, whether it is tried again or not.
 */
export function delayAfter(call: Call, error: ClientError): number | undefined {
  const { attempts, caller, limiter, limits } = call;
  const rule = ruleFor(error);
  const backoff = longestBackoffMs(attempts.length) * jitter(caller);
  const delay = Math.round(Math.max(rule === "new-signature" ? 0 : backoff, error.retryAfterMs ?? 0));
  if (rule === "throttle") tell(() => limiter?.slowDown?.(delay));
  const isAllowed =
    attempts.length < limits.retry.attempts &&
    (call.outcome !== "unknown" || limits.retry.retryUnknown || removesDuplicates(call, delay)) &&
    isRepeatable(call, rule);
  return isAllowed ? delay : undefined;
}

/** The longest pause after so many attempts. Milliseconds. */
export function longestBackoffMs(attempts: number): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
}

/** Full jitter: callers that failed together come back apart. */
function jitter({ randomUint32 }: Caller): number {
  try {
    return drawUint32(randomUint32) / 2 ** 32;
  } catch {
    // The source may be the caller's own; the longest pause is always right.
    return 1;
  }
}

/** What a failure says about another attempt; where nobody knows what became of the request, the caller decides. */
export function ruleFor(error: ClientError): RetryRule {
  if (error instanceof TransportError && !repeatableKinds.includes(error.kind)) return "never";
  if (error.outcome === "unknown") return "backoff";
  if (error instanceof ApiError) return error.row?.retry ?? "never";
  if (error instanceof ResponseError) return error.status === 429 ? "throttle" : "backoff";
  return error instanceof TransportError ? "backoff" : "never";
}

/** Failures that may pass. No certificate gets better by asking again. */
const repeatableKinds: readonly TransportError["kind"][] = ["refused", "dns", "reset", "network"];

function isRepeatable({ caller, spent }: Call, rule: RetryRule): boolean {
  if (rule === "never" || (rule === "new-signature" && !caller.authenticate.renews)) return false;
  if (rule !== "once" && rule !== "new-signature") return true;
  const isFirst = !spent.has(rule);
  spent.add(rule);
  return isFirst;
}

/** Whether the server still takes the same packet for the same request. */
function removesDuplicates({ operation, body, firstAttemptAt = 0, elapsed }: Call, delay: number): boolean {
  const { deduplication } = operation;
  if (deduplication === undefined) return false;
  const packet: unknown = JSON.parse(body);
  const isMarked = deduplication.fields.every((field) => Object.hasOwn(Object(packet), field));
  return isMarked && elapsed() - firstAttemptAt + delay < deduplication.seconds * 1000;
}
