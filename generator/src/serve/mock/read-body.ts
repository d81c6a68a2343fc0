/** The reader of request bodies, in bounded memory. */
import { type Body, bodyOf, maxBodyBytes } from "../../../runtime/mock/body.js";

/** Reads a body to its end, so that the client reads the answer, but keeps at most 1 MiB of it. */
export async function readBody(chunks: AsyncIterable<Uint8Array>): Promise<Body> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBodyBytes) parts = [];
    else parts.push(chunk);
  }
  if (size > maxBodyBytes) return { problem: "too-long" };
  return bodyOf(Buffer.concat(parts));
}
