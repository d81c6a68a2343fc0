/** The inter-process lock on the output folder. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockBreakName, lockName } from "./paths.js";
import type { FileSystem } from "./scan.js";
import { codeOf } from "./system-error.js";

/** The identity of processes. */
export interface Processes {
  /** What this process writes into a lock. */
  readonly own: string;
  /** False only if the process that wrote the mark has certainly ended. */
  isAlive(mark: string): boolean;
}

/** Thrown if the lock is held for longer than any run takes. */
export class LockBusyError extends Error {}

/** A run holds the lock only while it writes. An older lock was left behind by a process that cannot be checked. */
const staleAfterMs = 30_000;
/** A lock gets its mark right after it is created. */
const unmarkedAfterMs = 1000;
const pollMs = 20;

/**
 * Runs `work` while holding the lock. `work` is synchronous, so a lock with the mark of this process was left by an earlier
 * process with the same id.
 */
export async function withLock<T>(fs: FileSystem, folder: string, processes: Processes, work: () => T): Promise<T> {
  const path = join(folder, lockName);
  const deadline = Date.now() + 2 * staleAfterMs;
  while (!create(fs, path, processes.own)) {
    if (isStale(fs, path, processes)) breakLock(fs, folder, processes);
    else if (Date.now() > deadline) throw new LockBusyError();
    else await sleep(pollMs);
  }
  try {
    return work();
  } finally {
    fs.unlinkSync(path);
  }
}

/** Creates a file exclusively; false if it exists. */
function create(fs: FileSystem, path: string, mark: string): boolean {
  let file: number;
  try {
    file = fs.openSync(path, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    fs.writeFileSync(file, mark);
  } catch (error) {
    fs.unlinkSync(path);
    throw error;
  } finally {
    fs.closeSync(file);
  }
  return true;
}

function isStale(fs: FileSystem, path: string, processes: Processes): boolean {
  try {
    const ageMs = Date.now() - fs.statSync(path).mtimeMs;
    const mark = fs.readFileSync(path, "utf8");
    if (mark === "") return ageMs > unmarkedAfterMs;
    return ageMs > staleAfterMs || mark === processes.own || !processes.isAlive(mark);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/**
 * Removes a stale lock. Only one of several processes may remove it, and it checks again first: otherwise a slow process could
 * remove the lock that a faster one has acquired since.
 */
function breakLock(fs: FileSystem, folder: string, processes: Processes): void {
  const [path, claim] = [join(folder, lockName), join(folder, lockBreakName)];
  if (!create(fs, claim, processes.own)) {
    if (isStale(fs, claim, processes)) fs.unlinkSync(claim);
    return;
  }
  try {
    if (isStale(fs, path, processes)) fs.unlinkSync(path);
  } finally {
    fs.unlinkSync(claim);
  }
}
