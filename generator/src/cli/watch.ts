/** The watcher of a spec: runs again whenever its files change. */
import { basename, dirname, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watch as observe } from "chokidar";
import { once } from "node:events";
import type { Terminal } from "./terminal.js";

/** What to watch. */
export interface Watched {
  readonly folder: string;
  /** The output folder, if the run writes one; changes in it are ignored. */
  readonly out?: string;
}

/** Saving several files, or one file in several steps, causes one run. */
const debounceMs = 50;
const maxTimerMs = 2 ** 31 - 1;

/** The work to repeat. */
export interface Work {
  run(): Promise<unknown>;
  /** Called with an error that `run` throws; throwing it again ends the watch. */
  failed(error: unknown): void;
}

/** Runs once now and after each change, until interrupted. */
export async function watch(terminal: Terminal, { folder, out }: Watched, work: Work): Promise<void> {
  // Watches the parent: a folder that is deleted for a moment, as when switching branches, would no longer be watched.
  const watcher = observe(dirname(folder), {
    ignoreInitial: true,
    ignored: (path, stats) => isForeign(path, stats?.isFile() === true),
  });
  const changes = new Changes();
  watcher.on("all", () => changes.note());
  // Neither a signal handler nor a watcher of a deleted folder keeps the process alive.
  const alive = setInterval(() => undefined, maxTimerMs);
  const interrupted = terminal.interrupted().then(() => false);
  try {
    await once(watcher, "ready");
    terminal.remark("Watching the spec. Press Ctrl+C to stop.");
    do {
      await sleep(debounceMs);
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

/** The changes since the last run started. Changes during a run cause another run. */
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

  /** Resolves with true once there is a change. */
  async next(): Promise<true> {
    if (!this.#isStale) await new Promise<void>((resolve) => (this.#wake = resolve));
    return true;
  }
}
