/** Messages for errors of the operating system. */

const sentences: { readonly [code: string]: string } = {
  EACCES: "permission is denied",
  EBUSY: "it is in use by another program",
  EDQUOT: "the disk quota is used up",
  EEXIST: "it already exists",
  EFBIG: "the file is too large",
  EIO: "the disk reported an error",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENFILE: "too many files are open",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  ENOTDIR: "a parent folder is a file",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  ESTALE: "it is gone from the file server",
  ERR_FS_FILE_TOO_LARGE: "the file is too large",
  ERR_STRING_TOO_LONG: "the file is too large",
};

/** The reason of a system error, as the second half of a sentence. Rethrows any other error. */
export function systemReason(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return sentences[code] ?? `the system reported ${code}`;
}

/** The code of a system error, such as `ENOSPC`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
