/** HMAC-SHA256 by Web Crypto. */
import { fromBase64, toBase64 } from "./base64.js";
/** In base64. */
export async function sign(secretKey, text) {
    const key = await importKey(secretKey, "sign");
    return toBase64(new Uint8Array(await subtle().sign("HMAC", key, utf8(text))));
}
/** Web Crypto compares in constant time. */
export async function verify(secretKey, text, signature) {
    const bytes = fromBase64(signature);
    if (bytes === undefined)
        return false;
    const key = await importKey(secretKey, "verify");
    return subtle().verify("HMAC", key, bytes, utf8(text));
}
/** The key is the text of the secret, not the bytes that its hexadecimal digits could stand for. */
function importKey(secretKey, usage) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    return subtle().importKey("raw", utf8(secretKey), algorithm, false, [usage]);
}
function subtle() {
    // Absent in pages that came over plain http, whatever the types say.
    const found = globalThis.crypto?.subtle;
    if (found === undefined)
        throw new Error("Web Crypto is missing: a browser has it in pages that came over https");
    return found;
}
function utf8(text) {
    return new TextEncoder().encode(text);
}
