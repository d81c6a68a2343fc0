/** Returns the current time in milliseconds since 1970, like `Date.now`. */
export type Clock = () => number;
/** @throws TypeError unless the value is a non-empty string. */
export declare function requireSecretKey(secretKey: unknown): void;
/** @throws TypeError unless the value is an integer of at least 0. */
export declare function requireSdkAppId(sdkAppId: unknown): void;
/** @throws TypeError unless the value is a non-empty string of one line. */
export declare function requireUserId(userId: unknown): void;
/** @throws TypeError unless the value is an integer of at least 1. */
export declare function requireExpiry(expiresInSeconds: unknown): void;
/** @throws TypeError unless the value is missing, a string or a Uint8Array. */
export declare function requireUserBuf(userBuf: unknown): void;
/**
 * The current time in milliseconds since 1970, from the option `now`.
 *
 * @throws TypeError when it is not such a time, or looks like seconds.
 */
export declare function readNow(now?: number | Clock): number;
