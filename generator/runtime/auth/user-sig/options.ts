/** Checks what a program passes. No message shows a value that may be secret. */
import { isCount, isUserId } from "./document.js";

/** Gives the current time in milliseconds since 1970, as `Date.now` does. */
export type Clock = () => number;

export function requireSecretKey(secretKey: unknown): void {
  if (typeof secretKey !== "string" || secretKey === "") throw new TypeError("`secretKey` must be a text");
}

export function requireSdkAppId(sdkAppId: unknown): void {
  if (!isCount(sdkAppId)) throw new TypeError("`sdkAppId` must be an integer of at least 0");
}

export function requireUserId(userId: unknown): void {
  if (!isUserId(userId)) throw new TypeError("`userId` must be a text of one line");
}

export function requireExpiry(expiresInSeconds: unknown): void {
  if (!isCount(expiresInSeconds) || expiresInSeconds === 0)
    throw new TypeError("`expiresInSeconds` must be an integer of at least 1");
}

export function requireUserBuf(userBuf: unknown): void {
  if (userBuf !== undefined && typeof userBuf !== "string" && !(userBuf instanceof Uint8Array))
    throw new TypeError("`userBuf` must be a text or a Uint8Array");
}

/** Such a number of milliseconds is a day of 1970 or 1973; such a number of seconds is a day of this century. */
const readsAsSeconds = (now: number): boolean => now >= 1e9 && now < 1e11;

/** The current time in milliseconds, from whatever the option `now` is. */
export function readNow(now: number | Clock = Date.now): number {
  const milliseconds: unknown = typeof now === "function" ? now() : now;
  if (typeof milliseconds !== "number" || !(milliseconds >= 0 && milliseconds <= 8.64e15))
    throw new TypeError("`now` must be a number of milliseconds since 1970, or a function that gives one");
  if (readsAsSeconds(milliseconds))
    throw new TypeError("`now` must be in milliseconds, as `Date.now()` is; this looks like seconds");
  return milliseconds;
}
