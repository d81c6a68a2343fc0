/** A terminal without a process: keeps what a command prints, and gives it what input a test likes. */
import pc from "picocolors";
import type { Terminal } from "../../../generator/src/cli/terminal.js";

export interface Recording {
  readonly terminal: Terminal;
  /** All that went to standard output. */
  printed(): string;
  /** The lines that went to standard error. */
  remarks(): readonly string[];
}

export function recordingTerminal(
  workingDirectory: string,
  input: AsyncIterable<Uint8Array>,
  environment: Terminal["environment"] = {},
): Recording {
  const [printed, remarks]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    workingDirectory,
    environment,
    processes: { own: String(process.pid), isAlive: () => true },
    input,
    isWatched: false,
    width: 80,
    colors: pc.createColors(false),
    print: async (text) => void printed.push(text),
    remark: (line) => void remarks.push(line),
    progress: () => undefined,
    interrupted: () => new Promise(() => undefined),
    endWhenUnread: () => undefined,
  };
  return { terminal, printed: () => printed.join(""), remarks: () => remarks };
}
