/** Says what a UserSig holds, and in words what is wrong with it. */
import { fromBase64 } from "./base64.js";
import { decodeUserSig } from "./decode.js";
import { type Claims, signedText } from "./document.js";
import { verify } from "./mac.js";
import { readNow, requireSdkAppId, requireSecretKey, requireUserId } from "./options.js";

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

export type UserSigInspection =
  | {
      readonly valid: true;
      readonly signature: "good" | "unchecked";
      readonly contents: UserSigContents;
      readonly problems: readonly [];
    }
  | {
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
export async function inspectUserSig(
  sig: string,
  secretKey?: string,
  expected: UserSigExpectations = {},
): Promise<UserSigInspection> {
  if (secretKey !== undefined) requireSecretKey(secretKey);
  if (expected.sdkAppId !== undefined) requireSdkAppId(expected.sdkAppId);
  if (expected.userId !== undefined) requireUserId(expected.userId);
  const now = readNow(expected.now);

  const decoded = await decodeUserSig(sig);
  if ("problem" in decoded) return malformed(decoded.problem);
  const { claims } = decoded;
  const contents = contentsOf(claims);
  const isGood = secretKey === undefined ? undefined : await verify(secretKey, signedText(claims), decoded.signature);
  const problems = [...(isGood === false ? [badSignature] : []), ...mismatches(contents, expected, now)];
  const signature = isGood === undefined ? "unchecked" : isGood ? "good" : "bad";
  if (signature === "bad" || problems.length > 0) return { valid: false, signature, contents, problems };
  return { valid: true, signature, contents, problems: [] };
}

function contentsOf({ sdkAppId, userId, time, expire, userBuf }: Claims): UserSigContents {
  return {
    sdkAppId,
    userId,
    issuedAt: new Date(time * 1000),
    expiresAt: new Date((time + expire) * 1000),
    expiresInSeconds: expire,
    userBuf: userBuf === undefined ? undefined : fromBase64(userBuf),
  };
}

const badSignature: UserSigProblem = {
  kind: "bad-signature",
  message: "The signature does not match the secret key: another key made it, or it was changed afterwards.",
};

function malformed(problem: string): UserSigInspection {
  const message = `The text is no UserSig of version 2.0: ${problem}.`;
  return { valid: false, signature: "unchecked", contents: undefined, problems: [{ kind: "malformed", message }] };
}

function mismatches(contents: UserSigContents, expected: UserSigExpectations, now: number): readonly UserSigProblem[] {
  const { sdkAppId, userId, expiresAt } = contents;
  const problems: UserSigProblem[] = [];
  if (expected.sdkAppId !== undefined && expected.sdkAppId !== sdkAppId) {
    const message = `The signature is for app ${sdkAppId}, not for app ${expected.sdkAppId}.`;
    problems.push({ kind: "other-app", message });
  }
  if (expected.userId !== undefined && expected.userId !== userId) {
    const message = `The signature is for user ${quoted(userId)}, not for user ${quoted(expected.userId)}.`;
    problems.push({ kind: "other-user", message });
  }
  if (now >= expiresAt.getTime()) {
    const seconds = Math.floor((now - expiresAt.getTime()) / 1000);
    problems.push({
      kind: "expired",
      message: `The signature expired at ${expiresAt.toISOString()}, ${seconds} ${seconds === 1 ? "second" : "seconds"} ago.`,
    });
  }
  return problems;
}

const longestQuote = 60;

/** On one line, every character showing: the name in a signature may be anybody's text. */
function quoted(text: string): string {
  const characters = [...text];
  const shown = characters
    .slice(0, longestQuote)
    .map((character) => (isPlain(character) ? character : escaped(character)));
  return `"${shown.join("")}${characters.length > longestQuote ? "…" : ""}"`;
}

const isPlain = (character: string): boolean =>
  /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(character) && !/["\\]/.test(character);

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
