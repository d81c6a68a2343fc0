/** Owns the way to the outside: streams, colour, environment, signals. Beside `main`, which ends it, nothing else sees `process`. */
import { once } from "node:events";
import { hostname } from "node:os";
import pc from "picocolors";
import type { Processes } from "../output/lock.js";
import { codeOf, systemReason } from "../output/system-error.js";

export type Colors = Pick<typeof pc, "bold" | "cyan" | "dim" | "green" | "red" | "yellow">;

/** What a command sees of the world. */
export interface Terminal {
  readonly workingDirectory: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly processes: Processes;
  readonly input: AsyncIterable<Uint8Array>;
  /** For standard output; they leave text alone unless it goes to a terminal. */
  readonly colors: Colors;
  /** Whether anybody sees what `progress` shows. */
  readonly isWatched: boolean;
  /** Writes findings to standard output. Wait for it before writing much more. */
  print(text: string): Promise<void>;
  /** Writes a remark to standard error. */
  remark(line: string): void;
  /** Shows a passing remark, if somebody is watching; the next remark replaces it. */
  progress(line: string): void;
  /**
   * Resolves when the user (or the system) asks the program to end, or nobody reads what it prints any more. A second signal
   * ends it at once.
   */
  interrupted(): Promise<void>;
  /**
   * From now on the program ends, with this status, as soon as nobody reads what it prints any more, as after `| head`. A
   * command that does not ask for this goes on to its own end, and what it prints is dropped.
   */
  endWhenUnread(status: () => number): void;
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const reader = new OutputReader();
  process.stdout.on("error", (error) => reader.failed(error));
  process.stderr.on("error", () => undefined);
  let passing = "";
  const clear = (): void => {
    if (passing !== "") process.stderr.write("\r\u001b[K");
    passing = "";
  };
  const isWatched = process.stderr.isTTY === true;
  return {
    workingDirectory: process.cwd(),
    environment: process.env,
    processes: { own: ownMark, isAlive },
    input: process.stdin,
    colors: pc.createColors(wantsColor(process.stdout)),
    isWatched,
    async print(text) {
      clear();
      // The listener above has dealt with an error by the time that the wait for it fails.
      if (!reader.isGone && !process.stdout.write(text)) await once(process.stdout, "drain").catch(() => undefined);
    },
    remark(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!isWatched) return;
      clear();
      passing = line.slice(0, (process.stderr.columns || 80) - 1);
      process.stderr.write(passing);
    },
    interrupted: async () => {
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), reader.gone]);
    },
    endWhenUnread: (status) => void reader.gone.then(() => process.exit(status())),
  };
}

/** What becomes of a program whose output nobody reads any more. A reader that has seen enough, such as `head`, is no failure. */
class OutputReader {
  isGone = false;
  readonly gone: Promise<void>;
  #leave: () => void = () => undefined;

  constructor() {
    this.gone = new Promise((resolve) => (this.#leave = resolve));
  }

  failed(error: Error): void {
    // Writes that were under way fail as well.
    if (this.isGone) return;
    if (!closedPipe.has(codeOf(error) ?? "")) {
      process.stderr.write(`tim-bindgen: The output cannot be written: ${systemReason(error)}.\n`);
      process.exit(2);
    }
    this.isGone = true;
    this.#leave();
  }
}

/** Windows has a code of its own. */
const closedPipe: ReadonlySet<string> = new Set(["EPIPE", "EOF"]);

function wantsColor(stream: { readonly isTTY?: boolean }): boolean {
  const { NO_COLOR: noColor = "", TERM: terminal } = process.env;
  return stream.isTTY === true && noColor === "" && terminal !== "dumb";
}

const ownMark = `${process.pid} ${hostname()}`;

/** A process of another machine cannot be asked, and counts as alive. */
function isAlive(mark: string): boolean {
  const [pid, host] = mark.split(" ");
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
