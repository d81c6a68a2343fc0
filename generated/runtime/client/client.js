import { carryOut, unforeseen } from "./carry-out.js";
import { ClientError } from "./errors.js";
import { createRateLimiter } from "./limiter.js";
import { platformFetch } from "./platform-fetch.js";
import { secureRandomUint32 } from "./random.js";
import { readBaseUrl } from "./request-url.js";
import { maxTimerMs } from "./timer.js";
/** @throws TypeError when an option cannot be what it should be. */
export function createCaller(parts, options) {
    const { transport, limiter, randomUint32 = secureRandomUint32, now = Date.now } = options;
    requireFunctions({ transport, randomUint32, now });
    if (limiter && typeof limiter.acquire !== "function")
        throw new TypeError("`limiter` must have a method `acquire`");
    return {
        ...parts,
        base: readBaseUrl(parts.service, options.baseUrl),
        transport: transport ?? platformFetch,
        limits: settle(options, { timeoutMs: 10_000, deadlineMs: 30_000, retry: { attempts: 3, retryUnknown: false } }),
        limiter,
        maxResponseBytes: atLeast(Number.MIN_VALUE, "maxResponseBytes", options.maxResponseBytes ?? 1_048_576),
        // No timer can count more.
        maxRetryAfterMs: Math.min(maxTimerMs, atLeast(0, "maxRetryAfterMs", options.maxRetryAfterMs ?? 60_000)),
        randomUint32,
        now,
        hooks: options,
    };
}
function requireFunctions(options) {
    for (const [name, value] of Object.entries(options)) {
        if (value !== undefined && typeof value !== "function")
            throw new TypeError(`\`${name}\` must be a function`);
    }
}
/** The limits that a call is under, where some of them may be given. */
function settle({ timeoutMs, deadlineMs, retry }, given) {
    return {
        timeoutMs: atLeast(Number.MIN_VALUE, "timeoutMs", timeoutMs ?? given.timeoutMs),
        deadlineMs: atLeast(Number.MIN_VALUE, "deadlineMs", deadlineMs ?? given.deadlineMs),
        retry: {
            attempts: retry === false ? 1 : atLeast(1, "retry.attempts", retry?.attempts ?? given.retry.attempts),
            retryUnknown: retry === false ? false : (retry?.retryUnknown ?? given.retry.retryUnknown),
        },
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
    const call = async (request, options = {}) => (await carryOut(method, request, settle(options, caller.limits), options.signal));
    const safe = async (request, options) => {
        try {
            return { ok: true, value: await call(request, options) };
        }
        catch (error) {
            // The one other error is that of limits that are none: it comes before anything is sent.
            return { ok: false, error: error instanceof ClientError ? error : unforeseen(method, error) };
        }
    };
    return Object.assign(call, { safe });
}
