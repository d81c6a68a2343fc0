/** Base64: the standard alphabet, and the variant that a UserSig uses. */
/** Encodes bytes in the standard alphabet, with padding. */
export function toBase64(bytes) {
    let binary = "";
    for (const byte of bytes)
        binary += String.fromCharCode(byte);
    return btoa(binary);
}
/** Decodes strictly: undefined if the text has white space, lacks padding or sets unused bits. */
export function fromBase64(text) {
    try {
        const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
        return toBase64(bytes) === text ? bytes : undefined;
    }
    catch {
        return undefined;
    }
}
/** Encodes bytes in an alphabet that needs no escaping in a URL: `*`, `-` and `_` instead of `+`, `/` and `=`. */
export function toUrlBase64(bytes) {
    return toBase64(bytes).replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}
/** Decodes that alphabet, as strictly as `fromBase64`. */
export function fromUrlBase64(text) {
    if (/[+/=]/.test(text))
        return undefined;
    return fromBase64(text.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="));
}
