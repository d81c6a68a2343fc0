/** The body of a request to the mock. */
/** Maximum size of a body: 1 MiB. */
export const maxBodyBytes = 1024 * 1024;
/** Decodes a body as UTF-8, without stripping a byte order mark. */
export function bodyOf(bytes) {
    if (bytes.byteLength > maxBodyBytes)
        return { problem: "too-long" };
    try {
        return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { problem: "not-utf8" };
    }
}
