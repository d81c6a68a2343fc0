/** Owns the reading of a request body in bounded memory. */
import { isUtf8 } from "node:buffer";

export type Body = { readonly text: string } | { readonly problem: "not-utf8" | "too-long" };

const largestBodyBytes = 1024 * 1024;

/** Reads a body to its end, so that the client gets to hear the answer, but keeps no more than a mebibyte of it. */
export async function readBody(chunks: AsyncIterable<Uint8Array>): Promise<Body> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largestBodyBytes) parts = [];
    else parts.push(chunk);
  }
  if (size > largestBodyBytes) return { problem: "too-long" };
  const bytes = Buffer.concat(parts);
  return isUtf8(bytes) ? { text: bytes.toString("utf8") } : { problem: "not-utf8" };
}
