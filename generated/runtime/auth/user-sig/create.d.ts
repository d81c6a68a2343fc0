/** Who a signature is for, and how long it is valid. */
export interface UserSigOptions {
    /** ID of the application, as shown in its console. Integer, at least 0. */
    readonly sdkAppId: number;
    /** The application's secret key, as shown in its console. Keep it on a server; never ship it to users. */
    readonly secretKey: string;
    /** UserID of the account that the signature is for. A non-empty string of one line. */
    readonly userId: string;
    /** How long the signature is valid. Seconds, an integer of at least 1; default 15552000 (180 days). */
    readonly expiresInSeconds?: number | undefined;
    /** The current time, or a function that returns it. Milliseconds since 1970; default `Date.now`. */
    readonly now?: number | (() => number) | undefined;
    /** Additional permissions, for services that read them from the signature. Bytes, or a string to encode as UTF-8. */
    readonly userBuf?: string | Uint8Array | undefined;
}
/** Default of `expiresInSeconds`: 180 days. */
export declare const defaultExpiry = 15552000;
/**
 * Creates the signature with which an account authenticates.
 *
 * @returns The signature. It needs no escaping in a URL.
 * @throws TypeError when an option has the wrong type or is out of range.
 * @throws RangeError when `userId` and `userBuf` are too long: the signed document may have at most 8192 bytes.
 * @example
 * const userSig = await createUserSig({ sdkAppId: 1400000000, secretKey, userId: "administrator" });
 * @see {@link https://intl.cloud.tencent.com/document/product/1047/34385 | Generating UserSig}
 */
export declare function createUserSig(options: UserSigOptions): Promise<string>;
/** @throws TypeError when an option has the wrong type or is out of range. */
export declare function checkOptions(options: UserSigOptions): void;
/** Creates a signature from options that have been checked. `now` is in milliseconds since 1970. */
export declare function signAt(options: UserSigOptions, now: number): Promise<string>;
