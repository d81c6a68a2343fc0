/** Reads the body of an answer: no more of it than allowed, and nothing of it left on the socket. */
import { joinBytes } from "../bytes.js";
/** Reads a body of UTF-8 text; stops, and frees the connection, when it is larger than allowed or the time is over. */
export async function readBody(response, maxBytes, deadline) {
    const { problem } = response;
    if (problem !== undefined) {
        discardBody(response);
        return { problem };
    }
    const tooLarge = { problem: `the body has more than ${maxBytes} bytes` };
    if (Number(response.headers.get("content-length")) > maxBytes) {
        discardBody(response);
        return tooLarge;
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
    return chunks === undefined ? tooLarge : decode(chunks);
}
/** Undefined when there is more than allowed. */
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
/** Made once: to make a decoder costs more than to decode an answer. */
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
/** Frees the connection of an answer whose body nobody wants. */
export function discardBody(response) {
    ignoreFailure(() => response.body?.cancel());
}
/** For what is done to clean up: there is nobody left to tell. */
function ignoreFailure(action) {
    Promise.resolve()
        .then(action)
        .catch(() => undefined);
}
