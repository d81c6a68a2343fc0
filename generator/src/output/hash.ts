/** Owns the fingerprint by which files are compared: SHA-256, as hexadecimal digits. */
import { createHash } from "node:crypto";

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Path to SHA-256: what a folder should hold. */
export type Hashes = ReadonlyMap<string, string>;

/** The hashes of files that are wanted. */
export function hashesOf(files: readonly { readonly path: string; readonly text: string }[]): Hashes {
  return new Map(files.map((file) => [file.path, sha256(file.text)]));
}
