/** What a mock takes of a request's body. */
/** More of a body is not kept. */
export const largestBodyBytes = 1024 * 1024;
export function bodyOf(bytes) {
    if (bytes.byteLength > largestBodyBytes)
        return { problem: "too-long" };
    try {
        return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { problem: "not-utf8" };
    }
}
