/** The kind of a path. A path that cannot be inspected is neither a file nor a folder. */
import { type Stats, statSync } from "node:fs";

/** Whether the path is a file. */
export const isFile = (path: string): boolean => statsOf(path)?.isFile() === true;

/** Whether the path is a folder. */
export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() === true;

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
