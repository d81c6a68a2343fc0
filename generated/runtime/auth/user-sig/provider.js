/** A cached UserSig that is renewed before it expires. */
import { checkOptions, defaultExpiry, signAt } from "./create.js";
import { readNow } from "./options.js";
/**
 * Creates a function for the client's option `userSig`. The first call creates a signature; later calls return the same one
 * until it is due for renewal.
 *
 * @remarks Concurrent calls share one signature. If creating it fails, the next call tries again. It uses no timer, so there
 * is nothing to close.
 * @throws TypeError when an option has the wrong type or is out of range.
 * @example
 * const userSig = userSigProvider({ sdkAppId, secretKey, userId: identifier });
 * const client = createClient({ sdkAppId, identifier, userSig });
 */
export function userSigProvider(options) {
    const { expiresInSeconds = defaultExpiry } = options;
    const { now, renewEarlySeconds = Math.min(86_400, expiresInSeconds / 10) } = options;
    // Check now rather than at the first request, and copy, so that later changes to the options have no effect.
    const checked = { ...options };
    checkOptions(checked);
    requireClock(now);
    requireEarlyRenewal(renewEarlySeconds, expiresInSeconds);
    let cached;
    let pending;
    async function renew() {
        const time = readNow(now);
        const userSig = await signAt(checked, time);
        cached = { userSig, from: time, until: time + (expiresInSeconds - renewEarlySeconds) * 1000 };
        return userSig;
    }
    return async (refused) => {
        if (pending !== undefined)
            return pending;
        if (cached !== undefined && cached.userSig !== refused && isCurrent(cached, readNow(now)))
            return cached.userSig;
        // `finally` runs after this assignment, even if `renew` fails at once.
        pending = renew().finally(() => {
            pending = undefined;
        });
        return pending;
    };
}
/** False also if the clock was set back: the server may not accept a signature dated in the future. */
function isCurrent({ from, until }, now) {
    return now >= from && now < until;
}
function requireClock(now) {
    if (now !== undefined && typeof now !== "function")
        throw new TypeError("`now` must be a function");
}
function requireEarlyRenewal(seconds, expiresInSeconds) {
    if (typeof seconds !== "number" || !(seconds >= 0 && seconds < expiresInSeconds))
        throw new TypeError("`renewEarlySeconds` must be a number of at least 0 and less than `expiresInSeconds`");
}
