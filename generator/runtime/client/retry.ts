/** The retry policy: whether a failed attempt is followed by another, and after what pause. */
import type { RetryRule } from "../descriptor.js";
import type { Call, Caller } from "./caller.js";
import { ApiError, type ClientError, ResponseError, TransportError } from "./errors.js";
import { notify } from "./hooks.js";
import { drawUint32 } from "./random.js";

/** When a call is retried. */
export interface RetryOptions {
  /** How many attempts a call may take, the first one included. At least 1; default 3. */
  readonly attempts?: number | undefined;
  /** Whether to retry when the server may have carried out the request already: it may then do so twice. Default false. */
  readonly retryUnknown?: boolean | undefined;
}

/** The longest first pause. The limit doubles with each further pause. */
const firstPauseMs = 500;
const maxPauseMs = 8_000;

/**
 * Milliseconds until the next attempt, which may lie beyond the deadline; undefined if there is to be none.
 *
 * A throttled call slows the others down, whether it is retried or not.
 */
export function delayAfter(call: Call, error: ClientError): number | undefined {
  const { attempts, caller, limiter, limits } = call;
  const rule = ruleFor(error);
  const backoff = maxBackoffMs(attempts.length) * jitter(caller);
  const delay = Math.round(Math.max(rule === "new-signature" ? 0 : backoff, error.retryAfterMs ?? 0));
  if (rule === "throttle") notify(() => limiter?.slowDown?.(delay));
  const isAllowed =
    attempts.length < limits.retry.attempts &&
    (call.outcome !== "unknown" || limits.retry.retryUnknown || removesDuplicates(call, delay)) &&
    isRepeatable(call, rule);
  return isAllowed ? delay : undefined;
}

/** The longest pause after so many attempts. Milliseconds. */
export function maxBackoffMs(attempts: number): number {
  return Math.min(maxPauseMs, firstPauseMs * 2 ** (attempts - 1));
}

/** Full jitter, so that callers that failed together do not return together. */
function jitter({ randomUint32 }: Caller): number {
  try {
    return drawUint32(randomUint32) / 2 ** 32;
  } catch {
    // The source may be the user's own. The longest pause is always right.
    return 1;
  }
}

/** The retry rule of a failure. With an unknown outcome it is `backoff`, and the options decide. */
export function ruleFor(error: ClientError): RetryRule {
  if (error instanceof TransportError && !repeatableKinds.includes(error.kind)) return "never";
  if (error.outcome === "unknown") return "backoff";
  if (error instanceof ApiError) return error.row?.retry ?? "never";
  if (error instanceof ResponseError) return error.status === 429 ? "throttle" : "backoff";
  return error instanceof TransportError ? "backoff" : "never";
}

/** Failures that may be temporary; a bad certificate is not. */
const repeatableKinds: readonly TransportError["kind"][] = ["refused", "dns", "reset", "network"];

function isRepeatable({ caller, spent }: Call, rule: RetryRule): boolean {
  if (rule === "never" || (rule === "new-signature" && !caller.authenticate.renews)) return false;
  if (rule !== "once" && rule !== "new-signature") return true;
  const isFirst = !spent.has(rule);
  spent.add(rule);
  return isFirst;
}

/** Whether the server would still recognize the packet as the same request. */
function removesDuplicates({ operation, body, elapsed }: Call, delay: number): boolean {
  const { deduplication } = operation;
  if (deduplication === undefined) return false;
  const packet: unknown = JSON.parse(body);
  const isMarked = deduplication.fields.every((field) => Object.hasOwn(Object(packet), field));
  return isMarked && elapsed() + delay < deduplication.seconds * 1000;
}
