/** Owns the comparison behind `--check`: whether a folder holds exactly the files that it should. Writes nothing. */
import type { Hashes } from "./hash.js";
import { formatManifest, manifestOf } from "./manifest.js";
import { manifestName } from "./paths.js";
import { type FileSystem, realFileSystem, scan } from "./scan.js";
import { codeOf } from "./system-error.js";

export interface Difference {
  readonly path: string;
  readonly state: "missing" | "stale" | "left-over";
}

export interface Comparison {
  /** Sorted by path; empty for a folder that is up to date. */
  readonly differences: readonly Difference[];
  /** True if a run would find nothing to write, remove or tidy up; it leaves alone what it did not write. */
  readonly isSettled: boolean;
}

/** Hashes what is on the disk. The manifest is one more file to compare, never a source of what to expect. */
export function compareOutput(folder: string, wanted: Hashes, fs: FileSystem = realFileSystem): Comparison {
  const state = scan(fs, folder, wanted.keys());
  const ours = [...manifestDifference(state.manifestText, wanted)];
  for (const [path, found] of state.existing) {
    const hash = wanted.get(path);
    if (hash !== undefined && !(found.kind === "file" && found.hash === hash)) ours.push({ path, state: "stale" });
    else if (hash === undefined && found.kind === "file") ours.push({ path, state: "left-over" });
  }
  for (const path of wanted.keys()) if (!state.existing.has(path)) ours.push({ path, state: "missing" });
  const strangers = state.strangers.map((path): Difference => ({ path, state: "left-over" }));
  return {
    differences: [...ours, ...strangers].sort((a, b) => (a.path < b.path ? -1 : 1)),
    isSettled: ours.length === 0 && state.temporaries.length === 0 && !state.isLocked,
  };
}

/** True if a run would find nothing to do. What cannot be looked at is left to the run, which says why. */
export function isUpToDate(folder: string, wanted: Hashes): boolean {
  try {
    return compareOutput(folder, wanted).isSettled;
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
