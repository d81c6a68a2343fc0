/** What a signature should be good for; what is left out is not compared. */
export interface UserSigExpectations {
    readonly sdkAppId?: number | undefined;
    readonly userId?: string | undefined;
    /** The current time, or a clock that gives it. Milliseconds since 1970; default `Date.now`. */
    readonly now?: number | (() => number) | undefined;
}
/** What a signature says of itself. Anyone could have written it, unless `signature` is `good`. */
export interface UserSigContents {
    readonly sdkAppId: number;
    readonly userId: string;
    readonly issuedAt: Date;
    readonly expiresAt: Date;
    /** Seconds. */
    readonly expiresInSeconds: number;
    readonly userBuf: Uint8Array | undefined;
}
export interface UserSigProblem {
    readonly kind: "malformed" | "bad-signature" | "other-app" | "other-user" | "expired";
    /** One sentence for people. It shows neither the signature nor the secret key. */
    readonly message: string;
}
/** Whether the secret key made it; `unchecked` where no key was given, or where there is nothing to check. */
export type SignatureVerdict = "good" | "bad" | "unchecked";
export type UserSigInspection = {
    readonly valid: true;
    readonly signature: "good" | "unchecked";
    readonly contents: UserSigContents;
    readonly problems: readonly [];
} | {
    readonly valid: false;
    readonly signature: SignatureVerdict;
    /** Undefined for a malformed one. */
    readonly contents: UserSigContents | undefined;
    /** At least one. */
    readonly problems: readonly UserSigProblem[];
};
/**
 * Decodes a UserSig, verifies it, and compares it with what it should be good for.
 *
 * @remarks Whatever `sig` is, the result says what is wrong with it: nothing is thrown. The comparison with the secret key takes
 * the same time wherever the two differ.
 * @param secretKey - Without it the signature is not checked, and what it says proves nothing.
 * @throws TypeError when `secretKey` or an expectation cannot be what it should be.
 * @example
 * const { valid, problems } = await inspectUserSig(sig, secretKey, { sdkAppId: 1400000000, userId: "bob" });
 * if (!valid) console.error(problems.map(({ message }) => message).join(" "));
 */
export declare function inspectUserSig(sig: string, secretKey?: string, expected?: UserSigExpectations): Promise<UserSigInspection>;
