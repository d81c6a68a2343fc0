/** The scheme `user-sig`: an application, an account of it, and a signature for that account, all in the URL. */
import { type Authenticator, type SecretSource } from "./credentials.js";
/** The options of the client that say who calls: with signatures of the caller's own, or with the key that makes them. */
export type AuthOptions = {
    /** Number of the application, as its console shows it. */
    readonly sdkAppId: number;
    /** The administrator's account. */
    readonly identifier: string;
} & ({
    /** The signature for `identifier`, or a function that gives it; asked anew for each request. */
    readonly userSig: SecretSource;
    readonly secretKey?: undefined;
} | {
    /** The application's secret key: signatures are made with it, and renewed in time. It belongs on a server. */
    readonly secretKey: string;
    readonly userSig?: undefined;
    /** Gives the current time, for the signatures. Milliseconds since 1970; default `Date.now`. */
    readonly now?: (() => number) | undefined;
});
/** @throws TypeError when an option cannot be what it should be. */
export declare function authenticate(options: AuthOptions): Authenticator;
