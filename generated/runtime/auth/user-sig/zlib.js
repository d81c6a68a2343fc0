/** The zlib format, using the platform's streams. Inflated output is limited, since the input is not trusted. */
import { joinBytes } from "../../bytes.js";
/** Compresses bytes. */
export async function deflate(bytes) {
    const reader = inPieces(bytes).pipeThrough(new CompressionStream("deflate")).getReader();
    const deflated = await readAtMost(reader, Infinity);
    return deflated ?? new Uint8Array();
}
/** Decompresses bytes. Stops as soon as there are more than `maxBytes`. */
export async function inflate(bytes, maxBytes) {
    const reader = inPieces(bytes).pipeThrough(new DecompressionStream("deflate")).getReader();
    try {
        const inflated = await readAtMost(reader, maxBytes);
        if (inflated === undefined)
            return { problem: `it inflates to more than ${maxBytes} bytes` };
        if (endsWithChecksum(bytes, inflated))
            return { bytes: inflated };
    }
    catch {
        // Platforms differ in the error they throw; the result below is the same for all.
    }
    return { problem: "its zlib data is damaged or cut off" };
}
/** Input is fed in small pieces: deflate expands about 1,000-fold at most, which bounds what a stream buffers for one. */
const pieceBytes = 512;
function inPieces(bytes) {
    let at = 0;
    return new ReadableStream({
        pull(controller) {
            if (at < bytes.length)
                controller.enqueue(bytes.slice(at, (at += pieceBytes)));
            else
                controller.close();
        },
    });
}
/** Undefined if there are more than `maxBytes`. */
async function readAtMost(reader, maxBytes) {
    const chunks = [];
    let length = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done)
            return joinBytes(chunks);
        length += value.length;
        if (length > maxBytes) {
            // The result is known; whether cancelling works does not matter.
            reader.cancel().catch(() => undefined);
            return undefined;
        }
        chunks.push(value);
    }
}
/** Whether the input ends with the checksum: not every platform rejects trailing bytes. */
function endsWithChecksum(deflated, inflated) {
    if (deflated.length < 4)
        return false;
    return new DataView(deflated.buffer).getUint32(deflated.length - 4) === adler32(inflated);
}
/** The checksum of RFC 1950, section 8.2. */
function adler32(bytes) {
    let [low, high] = [1, 0];
    for (const byte of bytes) {
        low = (low + byte) % 65_521;
        high = (high + low) % 65_521;
    }
    return high * 65_536 + low;
}
