/** Makes a UserSig: version 2.0 of the scheme, signed with HMAC-SHA256. */
import { toBase64, toUrlBase64 } from "./base64.js";
import { maxDocumentBytes, printDocument, signedText } from "./document.js";
import { sign } from "./mac.js";
import { readNow, requireExpiry, requireSdkAppId, requireSecretKey, requireUserBuf, requireUserId } from "./options.js";
import { deflate } from "./zlib.js";
/** The scheme's own default: 180 days. */
export const defaultExpiry = 15_552_000;
/**
 * Makes the signature by which an account proves who it is.
 *
 * @returns The signature; it needs no escapes in a URL.
 * @throws TypeError when an option cannot be what it should be, and RangeError when `userId` and `userBuf` are too long.
 * @example
 * const userSig = await createUserSig({ sdkAppId: 1400000000, secretKey, userId: "administrator" });
 * @see {@link https://intl.cloud.tencent.com/document/product/1047/34385 | Generating UserSig}
 */
export async function createUserSig(options) {
    checkOptions(options);
    return signAt(options, readNow(options.now));
}
/** @throws TypeError when an option cannot be what it should be. */
export function checkOptions(options) {
    const { sdkAppId, secretKey, userId, userBuf, expiresInSeconds = defaultExpiry } = options;
    requireSdkAppId(sdkAppId);
    requireSecretKey(secretKey);
    requireUserId(userId);
    requireExpiry(expiresInSeconds);
    requireUserBuf(userBuf);
}
/** Signs options that have been checked, as of a time in milliseconds. */
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
