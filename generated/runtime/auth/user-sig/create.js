/** Creation of a UserSig, version 2.0: signed with HMAC-SHA256. */
import { toBase64, toUrlBase64 } from "./base64.js";
import { maxDocumentBytes, printDocument, signedText } from "./document.js";
import { sign } from "./mac.js";
import { readNow, requireExpiry, requireSdkAppId, requireSecretKey, requireUserBuf, requireUserId } from "./options.js";
import { deflate } from "./zlib.js";
/** Default of `expiresInSeconds`: 180 days. */
export const defaultExpiry = 15_552_000;
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
export async function createUserSig(options) {
    checkOptions(options);
    return signAt(options, readNow(options.now));
}
/** @throws TypeError when an option has the wrong type or is out of range. */
export function checkOptions(options) {
    const { sdkAppId, secretKey, userId, userBuf, expiresInSeconds = defaultExpiry } = options;
    requireSdkAppId(sdkAppId);
    requireSecretKey(secretKey);
    requireUserId(userId);
    requireExpiry(expiresInSeconds);
    requireUserBuf(userBuf);
}
/** Creates a signature from options that have been checked. `now` is in milliseconds since 1970. */
export async function signAt(options, now) {
    const { secretKey, sdkAppId, userId, userBuf, expiresInSeconds = defaultExpiry } = options;
    const claims = {
        userId,
        sdkAppId,
        time: Math.floor(now / 1000),
        expire: expiresInSeconds,
        userBuf: userBuf === undefined ? undefined : toBase64(bytesOf(userBuf)),
    };
    const document = bytesOf(printDocument(claims, await sign(secretKey, signedText(claims))));
    if (document.length > maxDocumentBytes)
        throw new RangeError(`\`userId\` and \`userBuf\` are too long: the signature would hold over ${maxDocumentBytes} bytes`);
    return toUrlBase64(await deflate(document));
}
function bytesOf(value) {
    return typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value);
}
