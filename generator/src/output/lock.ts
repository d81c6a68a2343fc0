/** Owns the turn of a process at an output folder: two runs at once write one after the other. */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockBreakName, lockName } from "./paths.js";
import type { FileSystem } from "./scan.js";
import { codeOf } from "./system-error.js";

/** How processes tell one another apart. */
export interface Processes {
  /** What this process writes into a lock. */
  readonly own: string;
  /** False only where the process that wrote the mark has certainly ended. */
  isAlive(mark: string): boolean;
}

/** The lock stayed taken for longer than any run takes. */
export class LockBusyError extends Error {}

/** A run holds the lock for the time of some writes: one this old was left by a process that nobody can ask. */
const staleAfterMs = 30_000;
/** A lock gets its mark right after it is made. */
const unmarkedAfterMs = 1000;
const pollMs = 20;

/**
 * Does `work` while no other process does work on the folder. `work` is synchronous: within one process nothing can
 * come between, so a lock that bears the own mark was left by an earlier process.
 */
export async function withLock<T>(fs: FileSystem, folder: string, processes: Processes, work: () => T): Promise<T> {
  const path = join(folder, lockName);
  const patience = Date.now() + 2 * staleAfterMs;
  while (!make(fs, path, processes.own)) {
    if (isStale(fs, path, processes)) breakLock(fs, folder, processes);
    else if (Date.now() > patience) throw new LockBusyError();
    else await sleep(pollMs);
  }
  try {
    return work();
  } finally {
    fs.unlinkSync(path);
  }
}

/** Makes a file that only one process can make; false if it is there already. */
function make(fs: FileSystem, path: string, mark: string): boolean {
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
 * Removes a stale lock. Of several processes that find it stale one gets to remove it, and it looks once more before it
 * does: otherwise the slower one would remove the lock that the faster one has taken since.
 */
function breakLock(fs: FileSystem, folder: string, processes: Processes): void {
  const [path, claim] = [join(folder, lockName), join(folder, lockBreakName)];
  if (!make(fs, claim, processes.own)) {
    if (isStale(fs, claim, processes)) fs.unlinkSync(claim);
    return;
  }
  try {
    if (isStale(fs, path, processes)) fs.unlinkSync(path);
  } finally {
    fs.unlinkSync(claim);
  }
}
