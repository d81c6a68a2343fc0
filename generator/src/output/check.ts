/** The comparison behind `--check`: whether a folder has exactly the expected files. */
import type { Hashes } from "./hash.js";
import { formatManifest, manifestOf } from "./manifest.js";
import { manifestName } from "./paths.js";
import { type FileSystem, realFileSystem, scan } from "./scan.js";
import { codeOf } from "./system-error.js";

/** A file that differs from what is expected. */
export interface Difference {
  readonly path: string;
  readonly state: "missing" | "stale" | "left-over";
}

/** The result of a comparison. */
export interface Comparison {
  /** Sorted by path; empty for a folder that is up to date. */
  readonly differences: readonly Difference[];
  /** True if a run would have nothing to do. It leaves files alone that it did not write. */
  readonly isUpToDate: boolean;
}

/** Compares the files on disk with the expected hashes. The manifest is compared like any file, and not trusted. */
export function compareOutput(folder: string, wanted: Hashes, fs: FileSystem = realFileSystem): Comparison {
  const state = scan(fs, folder, wanted.keys());
  const ours = [...manifestDifference(state.manifestText, wanted)];
  for (const [path, found] of state.existing) {
    const hash = wanted.get(path);
    if (hash !== undefined && !(found.kind === "file" && found.hash === hash)) ours.push({ path, state: "stale" });
    else if (hash === undefined && found.kind === "file") ours.push({ path, state: "left-over" });
  }
  for (const path of wanted.keys()) if (!state.existing.has(path)) ours.push({ path, state: "missing" });
  const unknownFiles = state.unknownFiles.map((path): Difference => ({ path, state: "left-over" }));
  return {
    differences: [...ours, ...unknownFiles].sort((a, b) => (a.path < b.path ? -1 : 1)),
    isUpToDate: ours.length === 0 && state.temporaries.length === 0 && !state.isLocked,
  };
}

/** True if a run would have nothing to do. False if the folder cannot be read: the run then reports why. */
export function isUpToDate(folder: string, wanted: Hashes): boolean {
  try {
    return compareOutput(folder, wanted).isUpToDate;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

function manifestDifference(text: string | undefined, wanted: Hashes): Difference[] {
  if (text === undefined) return [{ path: manifestName, state: "missing" }];
  const isCurrent = text === formatManifest(manifestOf(wanted));
  return isCurrent ? [] : [{ path: manifestName, state: "stale" }];
}
