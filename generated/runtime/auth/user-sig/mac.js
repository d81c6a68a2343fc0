/** HMAC-SHA256, using Web Crypto. */
import { fromBase64, toBase64 } from "./base64.js";
/** The HMAC of the text, in base64. */
export async function sign(secretKey, text) {
    const key = await importKey(secretKey, "sign");
    return toBase64(new Uint8Array(await subtle().sign("HMAC", key, utf8(text))));
}
/** True if `signature` is the base64 HMAC of the text. Web Crypto compares in constant time. */
export async function verify(secretKey, text, signature) {
    const bytes = fromBase64(signature);
    if (bytes === undefined)
        return false;
    const key = await importKey(secretKey, "verify");
    return subtle().verify("HMAC", key, bytes, utf8(text));
}
/** The key is the UTF-8 text of the secret, not the bytes that its hexadecimal digits encode. */
function importKey(secretKey, usage) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    return subtle().importKey("raw", utf8(secretKey), algorithm, false, [usage]);
}
function subtle() {
    // Missing in pages served over plain http, whatever the types say.
    const found = globalThis.crypto?.subtle;
    if (found === undefined)
        throw new Error("Web Crypto is not available: browsers offer it only to pages served over https");
    return found;
}
function utf8(text) {
    return new TextEncoder().encode(text);
}
