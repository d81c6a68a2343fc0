export interface UserSigOptions {
    /** Number of the application, as its console shows it. */
    readonly sdkAppId: number;
    /** The application's secret key, as its console shows it. It belongs on a server, never in what users get. */
    readonly secretKey: string;
    /** The account that the signature is for. One line of text. */
    readonly userId: string;
    /** How long the signature is good. Seconds, at least 1; default 15552000, which is 180 days. */
    readonly expiresInSeconds?: number | undefined;
    /** The current time, or a clock that gives it. Milliseconds since 1970; default `Date.now`. */
    readonly now?: number | (() => number) | undefined;
    /** Further rights, for services that read them from the signature. Bytes, or text that is taken as UTF-8. */
    readonly userBuf?: string | Uint8Array | undefined;
}
/** The scheme's own default: 180 days. */
export declare const defaultExpiry = 15552000;
/**
 * Makes the signature by which an account proves who it is.
 *
 * @returns The signature; it needs no escapes in a URL.
 * @throws TypeError when an option cannot be what it should be, and RangeError when `userId` and `userBuf` are too long.
 * @example
 * const userSig = await createUserSig({ sdkAppId: 1400000000, secretKey, userId: "administrator" });
 * @see {@link https://intl.cloud.tencent.com/document/product/1047/34385 | Generating UserSig}
 */
export declare function createUserSig(options: UserSigOptions): Promise<string>;
/** @throws TypeError when an option cannot be what it should be. */
export declare function checkOptions(options: UserSigOptions): void;
/** Signs options that have been checked, as of a time in milliseconds. */
export declare function signAt(options: UserSigOptions, now: number): Promise<string>;
