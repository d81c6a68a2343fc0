/** The hashes by which files are compared. */
import { createHash } from "node:crypto";

/** SHA-256, as hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** From path to SHA-256: the expected files of a folder. */
export type Hashes = ReadonlyMap<string, string>;

/** The hashes of files. */
export function hashesOf(files: readonly { readonly path: string; readonly text: string }[]): Hashes {
  return new Map(files.map((file) => [file.path, sha256(file.text)]));
}
