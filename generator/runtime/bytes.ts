/** Joining of byte chunks. */

/** The chunks as one array. A single chunk is returned as it is, not copied. */
export function joinBytes<Bytes extends Uint8Array>(chunks: readonly Bytes[]): Bytes | Uint8Array<ArrayBuffer> {
  const [first, ...others] = chunks;
  if (first !== undefined && others.length === 0) return first;
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
