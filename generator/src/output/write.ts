/** The writer of the output folder. It writes everything or nothing. */
import { dirname } from "node:path";
import type { OutputFile } from "../emit/emitter.js";
import { applyPlan, removeEmptyFolders } from "./apply-plan.js";
import { type Hashes, hashesOf } from "./hash.js";
import { LockBusyError, type Processes, withLock } from "./lock.js";
import { formatManifest, manifestOf } from "./manifest.js";
import { manifestName } from "./paths.js";
import { type Conflict, isEmptyPlan, type Plan, plan } from "./plan.js";
import { type FileSystem, type FolderState, realFileSystem, scan } from "./scan.js";
import { codeOf, systemReason } from "./system-error.js";

/** The result of a write. */
export type WriteResult =
  | { readonly kind: "written"; readonly plan: Plan }
  /** There were conflicts, so nothing was written. */
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[] }
  /** A system error; everything was restored. `reason` is the second half of a sentence. */
  | { readonly kind: "failed"; readonly reason: string };

/** The environment of a write. */
export interface WriteOptions {
  readonly processes: Processes;
  readonly fs?: FileSystem;
}

/** Makes the folder contain these files. Touches only those that differ. */
export async function writeOutput(
  folder: string,
  files: readonly OutputFile[],
  { processes, fs = realFileSystem }: WriteOptions,
): Promise<WriteResult> {
  const wanted = hashesOf(files);
  if (wanted.size !== files.length) throw new Error("Two emitters wrote the same file.");
  const update = (): WriteResult => {
    const { state, steps, result } = planRun(fs, folder, wanted);
    if (result !== undefined) return result;
    applyPlan({ fs, folder, files, hashes: wanted, state, steps });
    return { kind: "written", plan: steps };
  };
  try {
    const upToDate = resultIfUpToDate(fs, folder, wanted);
    if (upToDate !== undefined) return upToDate;
    return await inFolder(fs, folder, () => withLock(fs, folder, processes, update));
  } catch (error) {
    if (error instanceof LockBusyError) return { kind: "failed", reason: "another run has held its lock for a minute" };
    return { kind: "failed", reason: systemReason(error) };
  }
}

/**
 * The result, if the folder is up to date: most runs need no lock. Any other state may be that of another run in progress, so
 * it is checked again under the lock.
 */
function resultIfUpToDate(fs: FileSystem, folder: string, wanted: Hashes): WriteResult | undefined {
  try {
    const { state, result } = planRun(fs, folder, wanted);
    return result?.kind === "written" && !state.isLocked ? result : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

interface PlannedRun {
  readonly state: FolderState;
  readonly steps: Plan;
  /** Defined if there is nothing to do, or if there are conflicts. */
  readonly result: WriteResult | undefined;
}

function planRun(fs: FileSystem, folder: string, wanted: Hashes): PlannedRun {
  const state = scan(fs, folder, wanted.keys());
  const steps = plan(state.existing, state.manifest, wanted);
  if (steps.conflicts.length > 0)
    return { state, steps, result: { kind: "refused", conflicts: withManifest(state, steps) } };
  const isClean = state.temporaries.length === 0 && state.manifestText === formatManifest(manifestOf(wanted));
  return { state, steps, result: isClean && isEmptyPlan(steps) ? { kind: "written", plan: steps } : undefined };
}

/** The conflicts, with an invalid manifest first: it makes every file look foreign. */
function withManifest(state: FolderState, { conflicts }: Plan): readonly Conflict[] {
  if (!state.isManifestBroken) return conflicts;
  const message = "is not valid, so no file here counts as written by tim-bindgen. Restore it, or delete the folder.";
  return [{ path: manifestName, message }, ...conflicts];
}

/** Creates the folder if it is missing, and removes it again if `work` fails. */
async function inFolder<T>(fs: FileSystem, folder: string, work: () => Promise<T>): Promise<T> {
  const made = fs.mkdirSync(folder, { recursive: true });
  try {
    return await work();
  } catch (error) {
    if (made !== undefined) removeEmptyFolders(fs, folder, dirname(made));
    throw error;
  }
}
