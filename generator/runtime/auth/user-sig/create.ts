/** Creation of a UserSig, version 2.0: signed with HMAC-SHA256. */
import { toBase64, toUrlBase64 } from "./base64.js";
import { type Claims, maxDocumentBytes, printDocument, signedText } from "./document.js";
import { sign } from "./mac.js";
import { readNow, requireExpiry, requireSdkAppId, requireSecretKey, requireUserBuf, requireUserId } from "./options.js";
import { deflate } from "./zlib.js";

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
export async function createUserSig(options: UserSigOptions): Promise<string> {
  checkOptions(options);
  return signAt(options, readNow(options.now));
}

/** @throws TypeError when an option has the wrong type or is out of range. */
export function checkOptions(options: UserSigOptions): void {
  const { sdkAppId, secretKey, userId, userBuf, expiresInSeconds = defaultExpiry } = options;
  requireSdkAppId(sdkAppId);
  requireSecretKey(secretKey);
  requireUserId(userId);
  requireExpiry(expiresInSeconds);
  requireUserBuf(userBuf);
}

/** Creates a signature from options that have been checked. `now` is in milliseconds since 1970. */
export async function signAt(options: UserSigOptions, now: number): Promise<string> {
  const { secretKey, sdkAppId, userId, userBuf, expiresInSeconds = defaultExpiry } = options;
  const claims: Claims = {
    userId,
    sdkAppId,
    time: Math.floor(now / 1000),
    expire: expiresInSeconds,
    userBuf: userBuf === undefined ? undefined : toBase64(bytesOf(userBuf)),
  };
  const document = bytesOf(printDocument(claims, await sign(secretKey, signedText(claims))));
  if (document.length > maxDocumentBytes)
    throw new RangeError(
      `\`userId\` and \`userBuf\` are too long: the signature would hold over ${maxDocumentBytes} bytes`,
    );
  return toUrlBase64(await deflate(document));
}

function bytesOf(value: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof value === "string" ? new TextEncoder().encode(value) : new Uint8Array(value);
}
