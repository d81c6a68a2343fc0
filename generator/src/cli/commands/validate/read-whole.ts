/** Owns the reading of an input that is one packet. */
import { isUtf8 } from "node:buffer";
import { type Content, longestLineBytes, type NoteMark, withoutMark } from "./read-lines.js";

/** The text of a stream without a byte order mark, or why there is none. What is too long is not kept. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = longestLineBytes,
  noteMark: NoteMark = () => undefined,
): Promise<Content> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return { problem: "too-long" };
    parts.push(chunk);
  }
  const bytes = Buffer.concat(parts);
  return isUtf8(bytes) ? { text: withoutMark(bytes.toString("utf8"), noteMark) } : { problem: "not-utf8" };
}
