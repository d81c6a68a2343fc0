/** The parts of a generated client: its options, and a method for each operation. */
import type { CallDescriptor } from "../descriptor.js";
import { executeCall, unexpectedFailure } from "./call.js";
import type { Caller, CallLimits, Method, ServiceParts } from "./caller.js";
import { ClientError } from "./errors.js";
import type { Hooks } from "./hooks.js";
import { createRateLimiter, type Limiter } from "./limiter.js";
import { type RandomUint32, secureRandomUint32 } from "./random.js";
import { readBaseUrl } from "./request.js";
import type { RetryOptions } from "./retry.js";
import { maxTimerMs } from "./timer.js";
import { type AbortSignalLike, platformFetch, type Transport } from "./transport.js";

/** How long a call may take, and how often it is attempted. */
export interface LimitOptions {
  /** Time limit of one attempt, from its start to the end of the response. Milliseconds, above 0; default 10000. */
  readonly timeoutMs?: number | undefined;
  /** Time limit of a call: all attempts, and the waiting before and between them. Milliseconds, above 0; default 30000. */
  readonly deadlineMs?: number | undefined;
  /** When a call is retried; `false` for never. Default: up to 3 attempts, and never after an unknown outcome. */
  readonly retry?: RetryOptions | false | undefined;
}

/** The options that every client has, whatever its service. */
export interface CallerOptions extends LimitOptions, Hooks {
  /** Where requests go. Default: the first host of the documentation, over https. */
  readonly baseUrl?: string | undefined;
  /** Sends the HTTP requests. Default: the platform's `fetch`. */
  readonly transport?: Transport | undefined;
  /** Limits the rate of calls; `false` for no limit. Default: one for each operation, with its documented rate. */
  readonly limiter?: Limiter | false | undefined;
  /** Largest response that is read. Bytes, above 0; default 1048576. */
  readonly maxResponseBytes?: number | undefined;
  /**
   * The longest pause that a server can ask for with `Retry-After`, of a call and of the limiter. Milliseconds, 0 to 2147483647;
   * default 60000. A longer one is capped, and the error and the logger say so.
   */
  readonly maxRetryAfterMs?: number | undefined;
  /** Draws unsigned 32-bit integers. Default: the platform's secure source. */
  readonly randomUint32?: RandomUint32 | undefined;
  /** The current time, for dates only; durations are measured without it. Milliseconds since 1970; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** The options of one call, which override those of the client. */
export interface CallOptions extends LimitOptions {
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignalLike | undefined;
}

/** What `safe` returns instead of throwing. */
export type CallResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ClientError };

/** A method of a client. */
export interface ClientMethod<Input, Value> {
  /** @throws ClientError if the call did not succeed. */
  (request: Input, options?: CallOptions): Promise<Value>;
  /** The same call; returns its error instead of throwing it. */
  safe(request: Input, options?: CallOptions): Promise<CallResult<Value>>;
}

/** @throws TypeError if an option is out of its range. */
export function createCaller(parts: ServiceParts, options: CallerOptions): Caller {
  const {
    baseUrl,
    transport = platformFetch,
    limiter,
    maxResponseBytes = 1_048_576,
    maxRetryAfterMs = 60_000,
    randomUint32 = secureRandomUint32,
    now = Date.now,
  } = options;
  const acquire = limiter ? (limiter.acquire ?? null) : undefined;
  requireFunctions({ transport, randomUint32, now, "limiter.acquire": acquire });
  return {
    ...parts,
    base: readBaseUrl(parts.service, baseUrl),
    transport,
    limits: resolveLimits(defaultLimits, options),
    limiter,
    maxResponseBytes: atLeast(Number.MIN_VALUE, "maxResponseBytes", maxResponseBytes),
    // No timer can count more.
    maxRetryAfterMs: Math.min(maxTimerMs, atLeast(0, "maxRetryAfterMs", maxRetryAfterMs)),
    randomUint32,
    now,
    hooks: options,
  };
}

const defaultLimits: CallLimits = {
  timeoutMs: 10_000,
  deadlineMs: 30_000,
  retry: { attempts: 3, retryUnknown: false },
};

function requireFunctions(options: { readonly [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && typeof value !== "function") throw new TypeError(`\`${name}\` must be a function`);
  }
}

/** The limits of a call: the options, and those of the client or the defaults for what they leave out. */
function resolveLimits(
  base: CallLimits,
  { timeoutMs = base.timeoutMs, deadlineMs = base.deadlineMs, retry = base.retry }: LimitOptions,
): CallLimits {
  const { attempts = base.retry.attempts, retryUnknown = base.retry.retryUnknown } =
    retry === false ? { attempts: 1, retryUnknown: false } : retry;
  return {
    timeoutMs: atLeast(Number.MIN_VALUE, "timeoutMs", timeoutMs),
    deadlineMs: atLeast(Number.MIN_VALUE, "deadlineMs", deadlineMs),
    retry: { attempts: atLeast(1, "retry.attempts", attempts), retryUnknown },
  };
}

function atLeast(least: number, name: string, value: number): number {
  if (typeof value === "number" && value >= least) return value;
  throw new TypeError(`\`${name}\` must be a number ${least > 0 && least < 1 ? "above 0" : `of at least ${least}`}`);
}

/** The method of a client for one operation. */
export function createMethod<Input, Value>(caller: Caller, operation: CallDescriptor): ClientMethod<Input, Value> {
  const { rateLimit } = operation;
  const limiter = caller.limiter ?? (rateLimit && createRateLimiter(rateLimit));
  const method: Method = { caller, operation, limiter: limiter || undefined };
  // The guard of the response proves the type.
  const call = async (request: Input, options: CallOptions = {}): Promise<Value> =>
    (await executeCall(method, request, resolveLimits(caller.limits, options), options.signal)) as Value;
  const safe = async (request: Input, options?: CallOptions): Promise<CallResult<Value>> => {
    try {
      return { ok: true, value: await call(request, options) };
    } catch (error) {
      // The only other error is that of an option out of its range, before anything is sent.
      return { ok: false, error: error instanceof ClientError ? error : unexpectedFailure(operation, error) };
    }
  };
  return Object.assign(call, { safe });
}
