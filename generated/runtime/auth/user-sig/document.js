/** The JSON document inside a UserSig of version 2.0, and the text that its signature is made of. */
import { fromBase64 } from "./base64.js";
/** The most bytes that a document may have, made or read; without a `userBuf` it has some two hundred. */
export const maxDocumentBytes = 8192;
/** The most characters that a UserSig may have: what those bytes take if they cannot be deflated. */
export const maxTokenLength = 12_000;
/** The last second that a `Date` can hold. */
const lastSecond = 8_640_000_000_000;
const version = "2.0";
/** What is signed. */
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
/** `signature` is in base64. */
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
export function readDocument(text) {
    const document = parseObject(text);
    if (document === undefined)
        return { problem: "it holds no JSON object" };
    const field = (name) => (Object.hasOwn(document, name) ? Reflect.get(document, name) : undefined);
    const [userId, sdkAppId, time, expire] = ["identifier", "sdkappid", "time", "expire"].map((name) => field(`TLS.${name}`));
    const [userBuf, signature] = [field("TLS.userbuf"), field("TLS.sig")];
    if (field("TLS.ver") !== version)
        return { problem: `its \`TLS.ver\` is not "${version}"` };
    if (!isUserId(userId))
        return { problem: "its `TLS.identifier` is no text of one line" };
    if (!isCount(sdkAppId))
        return { problem: "its `TLS.sdkappid` is no integer of at least 0" };
    if (!isCount(time) || time > lastSecond)
        return { problem: "its `TLS.time` is no time in seconds" };
    if (!isCount(expire) || time + expire > lastSecond)
        return { problem: "its `TLS.expire` is no number of seconds" };
    if (userBuf !== undefined && !isBase64(userBuf))
        return { problem: "its `TLS.userbuf` is no base64" };
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
/** With a line break in it, one signature would stand for two different claims; half a character has no UTF-8. */
export function isUserId(value) {
    return typeof value === "string" && value !== "" && !/[\r\n\p{Cs}]/u.test(value);
}
export function isCount(value) {
    return Number.isSafeInteger(value) && Number(value) >= 0;
}
function isBase64(value) {
    return typeof value === "string" && fromBase64(value) !== undefined;
}
