/** The HTTP exchange: the request out, the body of the response in. */
import { joinBytes } from "../bytes.js";
/** A response that comes too late is discarded, so that its connection is free. */
export async function sendRequest(transport, url, request, deadline) {
    const pending = transport(url, request, deadline.onAbort);
    try {
        return await deadline.within(pending);
    }
    catch (error) {
        pending.then(discardBody, () => undefined);
        throw error;
    }
}
/** Reads a body of UTF-8 text; stops, and frees the connection, if it is too large or the time limit has passed. */
export async function readBody(response, maxBytes, deadline) {
    const tooLarge = `the body has more than ${maxBytes} bytes`;
    const size = Number(response.headers.get("content-length"));
    const problem = problemOf(response) ?? (size > maxBytes ? tooLarge : undefined);
    if (problem !== undefined) {
        discardBody(response);
        return { problem };
    }
    if (response.body === null)
        return { text: "" };
    const reader = response.body.getReader();
    let chunks;
    try {
        chunks = await readChunks(reader, maxBytes, deadline);
    }
    finally {
        if (chunks === undefined)
            ignoreFailure(() => reader.cancel());
    }
    return chunks === undefined ? { problem: tooLarge } : decode(chunks);
}
function problemOf({ status, problem }) {
    return status === 0 || (status >= 300 && status <= 399) ? "a redirect, which is never followed" : problem;
}
/** Undefined if there are more bytes than allowed. */
async function readChunks(reader, maxBytes, deadline) {
    const chunks = [];
    let bytes = 0;
    for (;;) {
        const { done, value } = await deadline.within(reader.read());
        if (done)
            return chunks;
        if (value === undefined)
            continue;
        bytes += value.byteLength;
        if (bytes > maxBytes)
            return undefined;
        chunks.push(value);
    }
}
/** Made once: making a decoder costs more than decoding a response. */
let decoder;
function decode(chunks) {
    decoder ??= new TextDecoder("utf-8", { fatal: true });
    try {
        return { text: decoder.decode(joinBytes(chunks)) };
    }
    catch {
        return { problem: "the body is not UTF-8" };
    }
}
/** Frees the connection of a response whose body is not read. */
function discardBody({ body }) {
    ignoreFailure(() => body?.cancel());
}
/** For cleaning up, whose failure changes nothing. */
function ignoreFailure(action) {
    Promise.resolve()
        .then(action)
        .catch(() => undefined);
}
