/** What a mock takes of a request's body. */

export type Body = { readonly text: string } | { readonly problem: "not-utf8" | "too-long" };

/** More of a body is not kept. */
export const largestBodyBytes = 1024 * 1024;

export function bodyOf(bytes: Uint8Array): Body {
  if (bytes.byteLength > largestBodyBytes) return { problem: "too-long" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: "not-utf8" };
  }
}
