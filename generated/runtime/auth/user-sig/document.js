/** The JSON document inside a UserSig, version 2.0, and the text that is signed. */
import { fromBase64 } from "./base64.js";
/** Maximum size of a document, created or parsed, in bytes. Without a `userBuf` it has about 200. */
export const maxDocumentBytes = 8192;
/** Maximum length of a UserSig in characters: enough for the maximum document, even if deflating does not shrink it. */
export const maxTokenLength = 12_000;
/** The last second that a `Date` can represent. */
const lastSecond = 8_640_000_000_000;
const version = "2.0";
/** The text that is signed. */
export function signedText({ userId, sdkAppId, time, expire, userBuf }) {
    const lines = [
        `TLS.identifier:${userId}`,
        `TLS.sdkappid:${sdkAppId}`,
        `TLS.time:${time}`,
        `TLS.expire:${expire}`,
        ...(userBuf === undefined ? [] : [`TLS.userbuf:${userBuf}`]),
    ];
    return lines.map((line) => `${line}\n`).join("");
}
/** The document as JSON text. `signature` is in base64. */
export function printDocument({ userId, sdkAppId, time, expire, userBuf }, signature) {
    return JSON.stringify({
        "TLS.ver": version,
        "TLS.identifier": userId,
        "TLS.sdkappid": sdkAppId,
        "TLS.expire": expire,
        "TLS.time": time,
        "TLS.userbuf": userBuf,
        "TLS.sig": signature,
    });
}
/** Parses the JSON text of a document and checks the type and range of each field. */
export function parseDocument(text) {
    const document = parseObject(text);
    if (document === undefined)
        return { problem: "its content is not a JSON object" };
    const field = (name) => (Object.hasOwn(document, name) ? Reflect.get(document, name) : undefined);
    const [userId, sdkAppId, time, expire] = ["identifier", "sdkappid", "time", "expire"].map((name) => field(`TLS.${name}`));
    const [userBuf, signature] = [field("TLS.userbuf"), field("TLS.sig")];
    if (field("TLS.ver") !== version)
        return { problem: `its \`TLS.ver\` is not "${version}"` };
    if (!isUserId(userId))
        return { problem: "its `TLS.identifier` is not a single-line string" };
    if (!isCount(sdkAppId))
        return { problem: "its `TLS.sdkappid` is not an integer of at least 0" };
    if (!isCount(time) || time > lastSecond)
        return { problem: "its `TLS.time` is not a time in seconds" };
    if (!isCount(expire) || time + expire > lastSecond)
        return { problem: "its `TLS.expire` is not a number of seconds" };
    if (userBuf !== undefined && !isBase64(userBuf))
        return { problem: "its `TLS.userbuf` is not base64" };
    if (typeof signature !== "string")
        return { problem: "its `TLS.sig` is missing" };
    return { claims: { userId, sdkAppId, time, expire, userBuf }, signature };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * True for a non-empty string without line breaks, which would let one signature match two different claims, and without
 * lone surrogates, which UTF-8 cannot encode.
 */
export function isUserId(value) {
    return typeof value === "string" && value !== "" && !/[\r\n\p{Cs}]/u.test(value);
}
/** True for a safe integer of at least 0. */
export function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isBase64(value) {
    return typeof value === "string" && fromBase64(value) !== undefined;
}
