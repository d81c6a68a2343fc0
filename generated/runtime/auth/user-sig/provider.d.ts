/** Keeps a UserSig at hand, and makes the next one before it expires. */
import { type UserSigOptions } from "./create.js";
export interface UserSigProviderOptions extends UserSigOptions {
    /** How long before its end a signature is replaced. Seconds; default a tenth of `expiresInSeconds`, at most 86400. */
    readonly renewEarlySeconds?: number | undefined;
    /** Gives the current time. Milliseconds since 1970; default `Date.now`. */
    readonly now?: (() => number) | undefined;
}
/**
 * Gives a signature that is good for a while yet. It is not given again once it is passed as `refused`, so that a caller whom
 * the server has turned away gets a new one.
 */
export type UserSigProvider = (refused?: string) => Promise<string>;
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
export declare function userSigProvider(options: UserSigProviderOptions): UserSigProvider;
