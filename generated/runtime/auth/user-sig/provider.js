/** Keeps a UserSig at hand, and makes the next one before it expires. */
import { checkOptions, defaultExpiry, signAt } from "./create.js";
import { readNow } from "./options.js";
/**
 * Makes a function that fits the client's option `userSig`: it makes a signature when it is first asked, gives the same one to
 * everybody, and makes a new one in time.
 *
 * @remarks However many callers wait, one signature is made for all of them. One that could not be made is tried again at the
 * next call. There is no timer, hence nothing to close.
 * @throws TypeError when an option cannot be what it should be.
 * @example
 * const userSig = userSigProvider({ sdkAppId, secretKey, userId: identifier });
 * const client = createClient({ sdkAppId, identifier, userSig });
 */
export function userSigProvider(options) {
    const { expiresInSeconds = defaultExpiry } = options;
    const { now, renewEarlySeconds = Math.min(86_400, expiresInSeconds / 10) } = options;
    // Checked at once: told here rather than at the first request. A copy, so that what was checked is what is used.
    const settled = { ...options };
    checkOptions(settled);
    requireClock(now);
    requireEarlyRenewal(renewEarlySeconds, expiresInSeconds);
    let held;
    let renewal;
    async function renew() {
        const time = readNow(now);
        const userSig = await signAt(settled, time);
        held = { userSig, from: time, until: time + (expiresInSeconds - renewEarlySeconds) * 1000 };
        return userSig;
    }
    return async (refused) => {
        if (renewal !== undefined)
            return renewal;
        if (held !== undefined && held.userSig !== refused && isCurrent(held, readNow(now)))
            return held.userSig;
        // Cleared by `finally`, which runs later than this line even when `renew` fails at once.
        renewal = renew().finally(() => {
            renewal = undefined;
        });
        return renewal;
    };
}
/** A clock that was set back makes a signature one of the future; the server's clock may never have said so. */
function isCurrent({ from, until }, now) {
    return now >= from && now < until;
}
function requireClock(now) {
    if (now !== undefined && typeof now !== "function")
        throw new TypeError("`now` must be a function");
}
function requireEarlyRenewal(seconds, expiresInSeconds) {
    if (typeof seconds !== "number" || !(seconds >= 0 && seconds < expiresInSeconds))
        throw new TypeError("`renewEarlySeconds` must be a number of at least 0 and below `expiresInSeconds`");
}
