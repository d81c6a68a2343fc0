/** What a path leads to. What cannot be looked at, for whatever reason, is neither a file nor a folder. */
import { type Stats, statSync } from "node:fs";

export const isFile = (path: string): boolean => statsOf(path)?.isFile() === true;

export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() === true;

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
