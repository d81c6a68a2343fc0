/** The paths that may be written below the output folder, and the names of the writer's own files. */
import { randomBytes } from "node:crypto";

/** The file name of the manifest. */
export const manifestName = ".manifest.json";
/** The file name of the lock. */
export const lockName = ".tim-bindgen.lock";
/** The lock held while a stale lock is removed. It counts as a temporary file, so it may be cleaned up. */
export const lockBreakName = ".tim-bindgen-break.tmp";

const segment = /^[^\\/:*?"<>|\u0000-\u001f]+$/;
const temporary = /^\.tim-bindgen-[0-9a-z]+\.tmp$/;

/** True for a relative path that stays inside the folder on every platform and is not one of the writer's own files. */
export function isSafePath(path: string): boolean {
  const names = path.split("/");
  const fits = names.every((name) => segment.test(name) && name !== "." && name !== "..");
  return fits && path !== manifestName && path !== lockName && !isTemporary(path);
}

/** True for a staged file. */
export function isTemporary(path: string): boolean {
  return temporary.test(baseName(path));
}

/** A new name in the folder of `path`, so that the rename stays on the same file system. */
export function temporaryBeside(path: string): string {
  return joinPath(parentOf(path), `.tim-bindgen-${randomBytes(8).toString("hex")}.tmp`);
}

/** The folder of a relative path; `""` is the output folder itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The folders above a relative path, outermost first, without the output folder itself. */
export function foldersAbove(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

/** Joins relative paths; `""` is the output folder. */
export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
