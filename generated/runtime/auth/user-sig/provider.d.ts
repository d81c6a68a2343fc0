/** A cached UserSig that is renewed before it expires. */
import { type UserSigOptions } from "./create.js";
/** The options of a signature, and when to renew it. */
export interface UserSigProviderOptions extends UserSigOptions {
    /**
     * How long before it expires a signature is renewed. Seconds, at least 0 and less than `expiresInSeconds`; default a tenth
     * of `expiresInSeconds`, at most 86400.
     */
    readonly renewEarlySeconds?: number | undefined;
    /** Returns the current time. Milliseconds since 1970; default `Date.now`. */
    readonly now?: (() => number) | undefined;
}
/**
 * Returns a signature that is valid for a while yet. Pass a signature that the server rejected as `refused` to get a new
 * one.
 */
export type UserSigProvider = (refused?: string) => Promise<string>;
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
export declare function userSigProvider(options: UserSigProviderOptions): UserSigProvider;
