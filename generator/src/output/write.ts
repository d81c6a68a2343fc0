/** Owns the writing of the output folder: all of it or nothing, whatever fails and whenever the process ends. */
import { dirname } from "node:path";
import type { OutputFile } from "../emit/emitter.js";
import { change, removeEmptyFolders } from "./apply-plan.js";
import { type Hashes, hashesOf } from "./hash.js";
import { LockBusyError, type Processes, withLock } from "./lock.js";
import { formatManifest, manifestOf } from "./manifest.js";
import { manifestName } from "./paths.js";
import { type Conflict, isSettled, type Plan, plan } from "./plan.js";
import { type FileSystem, type FolderState, realFileSystem, scan } from "./scan.js";
import { codeOf, systemReason } from "./system-error.js";

export type WriteResult =
  | { readonly kind: "written"; readonly plan: Plan }
  /** Files in the way: nothing was written. */
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[] }
  /** The system said no, and everything stands as it stood. `reason` is the second half of a sentence. */
  | { readonly kind: "failed"; readonly reason: string };

export interface WriteOptions {
  readonly processes: Processes;
  readonly fs?: FileSystem;
}

/** Makes the folder hold these files, touching only those that differ. */
export async function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  { processes, fs = realFileSystem }: WriteOptions,
): Promise<WriteResult> {
  const wanted = hashesOf(files);
  if (wanted.size !== files.length) throw new Error("Two emitters wrote a file of one name.");
  const update = (): WriteResult => {
    const { state, steps, result } = assess(fs, folder, wanted);
    if (result !== undefined) return result;
    change({ fs, folder, files, hashes: wanted, state, steps });
    return { kind: "written", plan: steps };
  };
  try {
    const settled = lookAhead(fs, folder, wanted);
    if (settled !== undefined) return settled;
    return await inFolder(fs, folder, () => withLock(fs, folder, processes, update));
  } catch (error) {
    if (error instanceof LockBusyError) return { kind: "failed", reason: "another run has kept it busy for a minute" };
    return { kind: "failed", reason: systemReason(error) };
  }
}

/**
 * The result, if the folder is as it should be: most runs need no lock. Anything else that is seen without one may be no
 * more than another run half way.
 */
function lookAhead(fs: FileSystem, folder: string, wanted: Hashes): WriteResult | undefined {
  try {
    const { state, result } = assess(fs, folder, wanted);
    return result?.kind === "written" && !state.isLocked ? result : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

interface Assessment {
  readonly state: FolderState;
  readonly steps: Plan;
  /** Present if there is nothing to do, or nothing that may be done. */
  readonly result: WriteResult | undefined;
}

function assess(fs: FileSystem, folder: string, wanted: Hashes): Assessment {
  const state = scan(fs, folder, wanted.keys());
  const steps = plan(state.existing, state.manifest, wanted);
  if (steps.conflicts.length > 0)
    return { state, steps, result: { kind: "refused", conflicts: withManifest(state, steps) } };
  const isClean = state.temporaries.length === 0 && state.manifestText === formatManifest(manifestOf(wanted));
  return { state, steps, result: isClean && isSettled(steps) ? { kind: "written", plan: steps } : undefined };
}

/** A manifest that cannot be read makes every file look foreign: say so first. */
function withManifest(state: FolderState, { conflicts }: Plan): readonly Conflict[] {
  if (!state.isManifestBroken) return conflicts;
  const message = "cannot be read, so nothing here counts as written by tim-bindgen; restore it, or delete the folder.";
  return [{ path: manifestName, message }, ...conflicts];
}

/** Makes the folder if need be, and removes it again if nothing came to stand in it. */
async function inFolder<T>(fs: FileSystem, folder: string, work: () => Promise<T>): Promise<T> {
  const made = fs.mkdirSync(folder, { recursive: true });
  try {
    return await work();
  } catch (error) {
    if (made !== undefined) removeEmptyFolders(fs, folder, dirname(made));
    throw error;
  }
}
