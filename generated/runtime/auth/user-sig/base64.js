/** Base64 in its usual alphabet, and the variant of it in which a UserSig is written. */
export function toBase64(bytes) {
    let binary = "";
    for (const byte of bytes)
        binary += String.fromCharCode(byte);
    return btoa(binary);
}
/** Undefined for anything but the one base64 text of some bytes: white space, missing padding and stray bits included. */
export function fromBase64(text) {
    try {
        const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
        return toBase64(bytes) === text ? bytes : undefined;
    }
    catch {
        return undefined;
    }
}
/** Text that needs no escapes in a URL: `*`, `-` and `_` stand for `+`, `/` and `=`. */
export function toUrlBase64(bytes) {
    return toBase64(bytes).replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}
export function fromUrlBase64(text) {
    if (/[+/=]/.test(text))
        return undefined;
    return fromBase64(text.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="));
}
