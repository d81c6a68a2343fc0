/** The terminal: streams, colours, environment and signals. Only this module and `main` use `process`. */
import { once } from "node:events";
import { hostname } from "node:os";
import pc from "picocolors";
import type { Processes } from "../output/lock.js";
import { codeOf, systemReason } from "../output/system-error.js";

/** Functions that colour text. */
export type Colors = Pick<typeof pc, "bold" | "cyan" | "dim" | "green" | "red" | "yellow">;

/** The environment of a command. */
export interface Terminal {
  readonly workingDirectory: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly processes: Processes;
  readonly input: AsyncIterable<Uint8Array>;
  /** Colours for standard output; text is unchanged unless standard output is a terminal. */
  readonly colors: Colors;
  /** Whether standard error is a terminal, so that `progress` is visible. */
  readonly isWatched: boolean;
  /** Columns of standard output; 80 if it is not a terminal. */
  readonly width: number;
  /** Writes results to standard output. Await it to respect backpressure. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  remark(line: string): void;
  /** Shows a progress line on a terminal; the next output replaces it. */
  progress(line: string): void;
  /**
   * Resolves when the user or the system asks the program to end, or when the reader of its output is gone. A second signal ends
   * it at once.
   */
  interrupted(): Promise<void>;
  /**
   * From now on the program exits with this status as soon as the reader of its output is gone, as in `| head`. Without this
   * call a command runs to its end and the rest of its output is dropped.
   */
  endWhenUnread(status: () => number): void;
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const reader = new OutputReader();
  process.stdout.on("error", (error) => reader.failed(error));
  process.stderr.on("error", () => undefined);
  let progressLine = "";
  const clear = (): void => {
    if (progressLine !== "") process.stderr.write("\r\u001b[K");
    progressLine = "";
  };
  const isWatched = process.stderr.isTTY === true;
  return {
    workingDirectory: process.cwd(),
    environment: process.env,
    processes: { own: ownMark, isAlive },
    input: process.stdin,
    colors: pc.createColors(wantsColor(process.stdout)),
    isWatched,
    width: process.stdout.columns || 80,
    async print(text) {
      clear();
      // An error that makes this wait fail has already been handled by the listener above.
      if (!reader.isGone && !process.stdout.write(text)) await once(process.stdout, "drain").catch(() => undefined);
    },
    remark(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!isWatched) return;
      clear();
      progressLine = line.slice(0, (process.stderr.columns || 80) - 1);
      process.stderr.write(progressLine);
    },
    interrupted: async () => {
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM"), reader.gone]);
    },
    endWhenUnread: (status) => void reader.gone.then(() => process.exit(status())),
  };
}

/** The reader of standard output. A reader that closes the pipe, such as `head`, is not an error. */
class OutputReader {
  isGone = false;
  readonly gone: Promise<void>;
  #leave: () => void = () => undefined;

  constructor() {
    this.gone = new Promise((resolve) => (this.#leave = resolve));
  }

  failed(error: Error): void {
    // Pending writes fail as well.
    if (this.isGone) return;
    if (!closedPipe.has(codeOf(error) ?? "")) {
      process.stderr.write(`tim-bindgen: Cannot write the output: ${systemReason(error)}.\n`);
      process.exit(2);
    }
    this.isGone = true;
    this.#leave();
  }
}

/** `EOF` is the code on Windows. */
const closedPipe: ReadonlySet<string> = new Set(["EPIPE", "EOF"]);

function wantsColor(stream: { readonly isTTY?: boolean }): boolean {
  const { NO_COLOR: noColor = "", TERM: terminal } = process.env;
  return stream.isTTY === true && noColor === "" && terminal !== "dumb";
}

const ownMark = `${process.pid} ${hostname()}`;

/** A process on another machine cannot be checked and counts as alive. */
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
