/** Checks of the options that a program passes. No message shows a value that may be secret. */
import { isCount, isUserId } from "./document.js";
/** @throws TypeError unless the value is a non-empty string. */
export function requireSecretKey(secretKey) {
    if (typeof secretKey !== "string" || secretKey === "")
        throw new TypeError("`secretKey` must be a non-empty string");
}
/** @throws TypeError unless the value is an integer of at least 0. */
export function requireSdkAppId(sdkAppId) {
    if (!isCount(sdkAppId))
        throw new TypeError("`sdkAppId` must be an integer of at least 0");
}
/** @throws TypeError unless the value is a non-empty string of one line. */
export function requireUserId(userId) {
    if (!isUserId(userId))
        throw new TypeError("`userId` must be a non-empty string of one line");
}
/** @throws TypeError unless the value is an integer of at least 1. */
export function requireExpiry(expiresInSeconds) {
    if (!isCount(expiresInSeconds) || expiresInSeconds === 0)
        throw new TypeError("`expiresInSeconds` must be an integer of at least 1");
}
/** @throws TypeError unless the value is missing, a string or a Uint8Array. */
export function requireUserBuf(userBuf) {
    if (userBuf !== undefined && typeof userBuf !== "string" && !(userBuf instanceof Uint8Array))
        throw new TypeError("`userBuf` must be a string or a Uint8Array");
}
/** As milliseconds these numbers fall between 1970 and 1973, but as seconds they are plausible dates. */
const readsAsSeconds = (now) => now >= 1e9 && now < 1e11;
/**
 * The current time in milliseconds since 1970, from the option `now`.
 *
 * @throws TypeError when it is not such a time, or looks like seconds.
 */
export function readNow(now = Date.now) {
    const milliseconds = typeof now === "function" ? now() : now;
    if (typeof milliseconds !== "number" || !(milliseconds >= 0 && milliseconds <= 8.64e15))
        throw new TypeError("`now` must be a number of milliseconds since 1970, or a function that returns one");
    if (readsAsSeconds(milliseconds))
        throw new TypeError("`now` must be in milliseconds, like `Date.now()`; this looks like seconds");
    return milliseconds;
}
