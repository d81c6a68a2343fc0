/** The scheme `user-sig`: an application, one of its accounts, and a signature for that account, all in the URL. */
import { type Authenticator, type SecretSource } from "../credentials.js";
/** The client options that authenticate the caller: either ready-made signatures, or the key to make them with. */
export type AuthOptions = {
    /** ID of the application, as shown in its console. Integer, at least 0. */
    readonly sdkAppId: number;
    /** UserID of an administrator. */
    readonly identifier: string;
} & ({
    /** The signature for `identifier`, or a function that returns it. The function is called for each request. */
    readonly userSig: SecretSource;
    readonly secretKey?: undefined;
} | {
    /** The application's secret key. The client signs with it and renews signatures in time. Use it on servers only. */
    readonly secretKey: string;
    readonly userSig?: undefined;
    /** Clock for the signatures. Milliseconds since 1970; default `Date.now`. */
    readonly now?: (() => number) | undefined;
});
/**
 * An authenticator that supplies the URL parameters of the scheme.
 *
 * @throws TypeError when an option has the wrong type, or when both `userSig` and `secretKey` are given.
 */
export declare function authenticate(options: AuthOptions): Authenticator;
