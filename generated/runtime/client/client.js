import { executeCall, unexpectedFailure } from "./call.js";
import { ClientError } from "./errors.js";
import { createRateLimiter } from "./limiter.js";
import { secureRandomUint32 } from "./random.js";
import { readBaseUrl } from "./request.js";
import { maxTimerMs } from "./timer.js";
import { platformFetch } from "./transport.js";
/** @throws TypeError if an option is out of its range. */
export function createCaller(parts, options) {
    const { baseUrl, transport = platformFetch, limiter, maxResponseBytes = 1_048_576, maxRetryAfterMs = 60_000, randomUint32 = secureRandomUint32, now = Date.now, } = options;
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
const defaultLimits = {
    timeoutMs: 10_000,
    deadlineMs: 30_000,
    retry: { attempts: 3, retryUnknown: false },
};
function requireFunctions(options) {
    for (const [name, value] of Object.entries(options)) {
        if (value !== undefined && typeof value !== "function")
            throw new TypeError(`\`${name}\` must be a function`);
    }
}
/** The limits of a call: the options, and those of the client or the defaults for what they leave out. */
function resolveLimits(base, { timeoutMs = base.timeoutMs, deadlineMs = base.deadlineMs, retry = base.retry }) {
    const { attempts = base.retry.attempts, retryUnknown = base.retry.retryUnknown } = retry === false ? { attempts: 1, retryUnknown: false } : retry;
    return {
        timeoutMs: atLeast(Number.MIN_VALUE, "timeoutMs", timeoutMs),
        deadlineMs: atLeast(Number.MIN_VALUE, "deadlineMs", deadlineMs),
        retry: { attempts: atLeast(1, "retry.attempts", attempts), retryUnknown },
    };
}
function atLeast(least, name, value) {
    if (typeof value === "number" && value >= least)
        return value;
    throw new TypeError(`\`${name}\` must be a number ${least > 0 && least < 1 ? "above 0" : `of at least ${least}`}`);
}
/** The method of a client for one operation. */
export function createMethod(caller, operation) {
    const { rateLimit } = operation;
    const limiter = caller.limiter ?? (rateLimit && createRateLimiter(rateLimit));
    const method = { caller, operation, limiter: limiter || undefined };
    // The guard of the response proves the type.
    const call = async (request, options = {}) => (await executeCall(method, request, resolveLimits(caller.limits, options), options.signal));
    const safe = async (request, options) => {
        try {
            return { ok: true, value: await call(request, options) };
        }
        catch (error) {
            // The only other error is that of an option out of its range, before anything is sent.
            return { ok: false, error: error instanceof ClientError ? error : unexpectedFailure(operation, error) };
        }
    };
    return Object.assign(call, { safe });
}
