/** Owns the repetition of a run whenever files change. */
import { basename, dirname, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watch as observe } from "chokidar";
import { once } from "node:events";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface Watched {
  readonly folder: string;
  /** What is written there is no change of the spec. */
  readonly out: string;
}

/** An editor that saves several files, or one in several steps, gets one run. */
const settleMs = 50;
const longestDelayMs = 2 ** 31 - 1;

/** Does `work` now and after each change, whatever comes of it, until the user interrupts. */
export async function watch(terminal: Terminal, { folder, out }: Watched, work: () => Promise<number>): Promise<void> {
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
  await once(watcher, "ready");
  terminal.remark("Watching the spec; interrupt to end.");
  do {
    await sleep(settleMs);
    changes.take();
    await survive(terminal, work);
  } while (await Promise.race([interrupted, changes.next()]));
  clearInterval(alive);
  await watcher.close();

  function isForeign(path: string, isFile: boolean): boolean {
    if (path === folder || path === dirname(folder)) return false;
    if (!path.startsWith(folder + sep)) return true;
    const name = basename(path);
    if (name === "node_modules" || name.startsWith(".") || path === out || path.startsWith(out + sep)) return true;
    return isFile && !/\.(ya?ml|json)$/.test(name);
  }
}

/** A spec that cannot be read just now may be readable after the next change. */
async function survive(terminal: Terminal, work: () => Promise<number>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.remark(`tim-bindgen: ${error.message}`);
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
