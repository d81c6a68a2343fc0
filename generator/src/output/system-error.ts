/** Owns what failures of the operating system are called, and the sentences in which they are told. */

const sentences: { readonly [code: string]: string } = {
  EACCES: "permission is denied",
  EBUSY: "it is in use by another program",
  EDQUOT: "the disk quota is used up",
  EEXIST: "something else stands there",
  EFBIG: "the file is too large",
  EIO: "the disk reported an error",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENFILE: "too many files are open",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder is needed",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  ESTALE: "it is gone from the file server",
  ERR_FS_FILE_TOO_LARGE: "the file is too large",
  ERR_STRING_TOO_LONG: "the file is too large",
};

/** Why a call of the system failed, as the second half of a sentence; rethrows what is no failure of the system. */
export function systemReason(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return sentences[code] ?? `the system says ${code}`;
}

/** The system's name of a failure, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
