/** Owns the repetition of a run whenever files change. */
import { basename, dirname, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watch as observe } from "chokidar";
import { once } from "node:events";
import type { Terminal } from "./terminal.js";

export interface Watched {
  readonly folder: string;
  /** Where the run writes, if it does: that is no change of the spec. */
  readonly out?: string;
}

/** An editor that saves several files, or one in several steps, gets one run. */
const settleMs = 50;
const longestDelayMs = 2 ** 31 - 1;

export interface Work {
  run(): Promise<unknown>;
  /** Told of what `run` throws; to throw it again ends the watching. */
  failed(error: unknown): void;
}

/** Works now and after each change until the user interrupts. */
export async function watch(terminal: Terminal, { folder, out }: Watched, work: Work): Promise<void> {
  // Through its parent, since a folder that goes away for a moment, as when branches are switched, would be watched no more.
  const watcher = observe(dirname(folder), {
    ignoreInitial: true,
    ignored: (path, stats) => isForeign(path, stats?.isFile() === true),
  });
  const changes = new Changes();
  watcher.on("all", () => changes.note());
  // Neither a signal nor a watcher that has lost everything keeps a process alive.
  const alive = setInterval(() => undefined, longestDelayMs);
  const interrupted = terminal.interrupted().then(() => false);
  try {
    await once(watcher, "ready");
    terminal.remark("Watching the spec; interrupt to end.");
    do {
      await sleep(settleMs);
      changes.take();
      await work.run().catch((error: unknown) => work.failed(error));
    } while (await Promise.race([interrupted, changes.next()]));
  } finally {
    clearInterval(alive);
    await watcher.close();
  }

  function isForeign(path: string, isFile: boolean): boolean {
    if (path === folder || path === dirname(folder)) return false;
    if (!path.startsWith(folder + sep)) return true;
    const name = basename(path);
    if (name === "node_modules" || name.startsWith(".")) return true;
    if (out !== undefined && (path === out || path.startsWith(out + sep))) return true;
    return isFile && !/\.(ya?ml|json)$/.test(name);
  }
}

/** Changes since they were last taken; those that come while a run is under way wait for the next. */
class Changes {
  #isStale = false;
  #wake: (() => void) | undefined;

  note(): void {
    this.#isStale = true;
    this.#wake?.();
  }

  take(): void {
    this.#isStale = false;
  }

  /** Settles, with true, once there is a change that was not taken. */
  async next(): Promise<true> {
    if (!this.#isStale) await new Promise<void>((resolve) => (this.#wake = resolve));
    return true;
  }
}
