/** The zlib format by the platform's own streams; what is inflated is bounded, since it may come from anyone. */
import { joinBytes } from "../../bytes.js";

type Bytes = Uint8Array<ArrayBuffer>;

export async function deflate(bytes: Bytes): Promise<Bytes> {
  const reader = inPieces(bytes).pipeThrough(new CompressionStream("deflate")).getReader();
  const deflated = await readAtMost(reader, Infinity);
  return deflated ?? new Uint8Array();
}

/** What was inflated, or why it cannot be. */
export type Inflated = { readonly bytes: Bytes } | { readonly problem: string };

/** Stops, and throws the rest away, as soon as there are more than `maxBytes`. */
export async function inflate(bytes: Bytes, maxBytes: number): Promise<Inflated> {
  const reader = inPieces(bytes).pipeThrough(new DecompressionStream("deflate")).getReader();
  try {
    const inflated = await readAtMost(reader, maxBytes);
    if (inflated === undefined) return { problem: `it inflates to more than ${maxBytes} bytes` };
    if (endsWithChecksum(bytes, inflated)) return { bytes: inflated };
  } catch {
    // Told below: the platforms have words of their own for it.
  }
  return { problem: "its zlib data is damaged or cut off" };
}

/** A stream that inflates a piece holds at most a thousand times as much, whatever it does about back-pressure. */
const pieceBytes = 512;

function inPieces(bytes: Bytes): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += pieceBytes)));
      else controller.close();
    },
  });
}

/** Undefined when there is more than allowed. */
async function readAtMost(reader: ReadableStreamDefaultReader<Bytes>, maxBytes: number): Promise<Bytes | undefined> {
  const chunks: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(chunks);
    length += value.length;
    if (length > maxBytes) {
      // Nobody waits for the end of it, or could tell of a failure.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
}

/** Whether the checksum stands at the very end: not every platform minds what follows it. */
function endsWithChecksum(deflated: Bytes, inflated: Bytes): boolean {
  if (deflated.length < 4) return false;
  return new DataView(deflated.buffer).getUint32(deflated.length - 4) === adler32(inflated);
}

/** RFC 1950, section 8.2. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}
