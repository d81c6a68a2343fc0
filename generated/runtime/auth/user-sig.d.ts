/** The scheme `user-sig`: an application, an account of it, and a signature for that account, all in the URL. */
import { type Authenticator, type SecretSource } from "./credentials.js";
/** The options of the client that say who calls. */
export interface AuthOptions {
    /** Number of the application, as its console shows it. */
    readonly sdkAppId: number;
    /** The administrator's account. */
    readonly identifier: string;
    /** The signature for `identifier`, or a function that gives it; asked anew for each request. */
    readonly userSig: SecretSource;
}
/** @throws TypeError when an option cannot be what it should be. */
export declare function authenticate(options: AuthOptions): Authenticator;
