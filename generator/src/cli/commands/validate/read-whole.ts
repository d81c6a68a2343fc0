/** The reader for an input that is one packet. */
import { isUtf8 } from "node:buffer";
import { type Content, maxLineBytes, type OnByteOrderMark, withoutByteOrderMark } from "./read-lines.js";

/** The text of a stream without a byte order mark, or why it cannot be decoded. Stops reading at the limit. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = maxLineBytes,
  onByteOrderMark: OnByteOrderMark = () => undefined,
): Promise<Content> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return { problem: "too-long" };
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  return isUtf8(bytes)
    ? { text: withoutByteOrderMark(bytes.toString("utf8"), onByteOrderMark) }
    : { problem: "not-utf8" };
}
