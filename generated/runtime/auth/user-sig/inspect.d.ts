/** What a signature should be valid for. An expectation that is left out is not checked. */
export interface UserSigExpectations {
    readonly sdkAppId?: number | undefined;
    readonly userId?: string | undefined;
    /** The current time, or a function that returns it. Milliseconds since 1970; default `Date.now`. */
    readonly now?: number | (() => number) | undefined;
}
/** The contents of a signature. They prove nothing unless `signature` is `good`. */
export interface UserSigContents {
    readonly sdkAppId: number;
    readonly userId: string;
    readonly issuedAt: Date;
    readonly expiresAt: Date;
    /** Seconds from `issuedAt` to `expiresAt`. */
    readonly expiresInSeconds: number;
    readonly userBuf: Uint8Array | undefined;
}
/** One reason why a signature is not valid. */
export interface UserSigProblem {
    readonly kind: "malformed" | "bad-signature" | "other-app" | "other-user" | "expired";
    /** One sentence. It shows neither the signature nor the secret key. */
    readonly message: string;
}
/** Whether it was made with the secret key; `unchecked` if no key was given, or if the signature is malformed. */
export type SignatureResult = "good" | "bad" | "unchecked";
/** The result of an inspection. */
export type UserSigInspection = {
    readonly valid: true;
    readonly signature: "good" | "unchecked";
    readonly contents: UserSigContents;
    readonly problems: readonly [];
} | {
    readonly valid: false;
    readonly signature: SignatureResult;
    /** Undefined if the signature is malformed. */
    readonly contents: UserSigContents | undefined;
    /** At least one. */
    readonly problems: readonly UserSigProblem[];
};
/**
 * Decodes a UserSig, verifies its signature, and compares it with what is expected.
 *
 * @remarks A bad `sig` is a result and never throws, whatever it is. The signature is compared in constant time.
 * @param secretKey - Without it the signature is not verified, and its contents prove nothing.
 * @throws TypeError when `secretKey` or an expectation has the wrong type or is out of range.
 * @example
 * const { valid, problems } = await inspectUserSig(sig, secretKey, { sdkAppId: 1400000000, userId: "bob" });
 * if (!valid) console.error(problems.map(({ message }) => message).join(" "));
 */
export declare function inspectUserSig(sig: string, secretKey?: string, expected?: UserSigExpectations): Promise<UserSigInspection>;
