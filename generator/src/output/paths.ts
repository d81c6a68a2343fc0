/** Owns which paths may be written beneath the output folder, and the names of the writer's own files there. */
import { randomBytes } from "node:crypto";

export const manifestName = ".manifest.json";
export const lockName = ".tim-bindgen.lock";
/** Held while a lock is removed that nobody holds any more. A temporary file, in that it may be tidied up. */
export const lockBreakName = ".tim-bindgen-break.tmp";

const segment = /^[^\\/:*?"<>|\u0000-\u001f]+$/;
const temporary = /^\.tim-bindgen-[0-9a-z]+\.tmp$/;

/** True for a relative path that stays inside the folder on every platform and is none of the writer's own files. */
export function isSafePath(path: string): boolean {
  const names = path.split("/");
  const fits = names.every((name) => segment.test(name) && name !== "." && name !== "..");
  return fits && path !== manifestName && path !== lockName && !isTemporary(path);
}

/** True for a file that a run writes before it renames it into place. */
export function isTemporary(path: string): boolean {
  return temporary.test(baseName(path));
}

/** A fresh name beside `path`, so that the rename into place never leaves the file system. */
export function temporaryBeside(path: string): string {
  return joinPath(parentOf(path), `.tim-bindgen-${randomBytes(8).toString("hex")}.tmp`);
}

/** The folder of a relative path; `""` is the output folder itself. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Every folder above a relative path, outermost first, without the output folder itself. */
export function foldersAbove(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

/** Joins relative paths; `""` stands for the output folder. */
export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
