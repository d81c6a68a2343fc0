/** Gives the current time in milliseconds since 1970, as `Date.now` does. */
export type Clock = () => number;
export declare function requireSecretKey(secretKey: unknown): void;
export declare function requireSdkAppId(sdkAppId: unknown): void;
export declare function requireUserId(userId: unknown): void;
export declare function requireExpiry(expiresInSeconds: unknown): void;
export declare function requireUserBuf(userBuf: unknown): void;
/** The current time in milliseconds, from whatever the option `now` is. */
export declare function readNow(now?: number | Clock): number;
