/** Inspection of a UserSig: its contents, and a sentence for each problem. */
import { fromBase64 } from "./base64.js";
import { decodeUserSig } from "./decode.js";
import { signedText } from "./document.js";
import { verify } from "./mac.js";
import { readNow, requireSdkAppId, requireSecretKey, requireUserId } from "./options.js";
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
export async function inspectUserSig(sig, secretKey, expected = {}) {
    if (secretKey !== undefined)
        requireSecretKey(secretKey);
    if (expected.sdkAppId !== undefined)
        requireSdkAppId(expected.sdkAppId);
    if (expected.userId !== undefined)
        requireUserId(expected.userId);
    const now = readNow(expected.now);
    const decoded = await decodeUserSig(sig);
    if ("problem" in decoded)
        return malformed(decoded.problem);
    const { claims } = decoded;
    const contents = contentsOf(claims);
    const isGood = secretKey === undefined ? undefined : await verify(secretKey, signedText(claims), decoded.signature);
    const problems = [...(isGood === false ? [badSignature] : []), ...mismatches(contents, expected, now)];
    const signature = isGood === undefined ? "unchecked" : isGood ? "good" : "bad";
    if (signature === "bad" || problems.length > 0)
        return { valid: false, signature, contents, problems };
    return { valid: true, signature, contents, problems: [] };
}
function contentsOf({ sdkAppId, userId, time, expire, userBuf }) {
    return {
        sdkAppId,
        userId,
        issuedAt: new Date(time * 1000),
        expiresAt: new Date((time + expire) * 1000),
        expiresInSeconds: expire,
        userBuf: userBuf === undefined ? undefined : fromBase64(userBuf),
    };
}
const badSignature = {
    kind: "bad-signature",
    message: "The signature does not match the secret key: it was made with another key, or changed afterwards.",
};
function malformed(problem) {
    const message = `The text is not a UserSig of version 2.0: ${problem}.`;
    return { valid: false, signature: "unchecked", contents: undefined, problems: [{ kind: "malformed", message }] };
}
function mismatches(contents, expected, now) {
    const { sdkAppId, userId, expiresAt } = contents;
    const problems = [];
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
const maxQuotedCharacters = 60;
/** On one line, with invisible characters escaped: the name in a signature may be any text. */
function quoted(text) {
    const characters = [...text];
    const shown = characters
        .slice(0, maxQuotedCharacters)
        .map((character) => (isPlain(character) ? character : escaped(character)));
    return `"${shown.join("")}${characters.length > maxQuotedCharacters ? "…" : ""}"`;
}
const isPlain = (character) => /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(character) && !/["\\]/.test(character);
const escaped = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
