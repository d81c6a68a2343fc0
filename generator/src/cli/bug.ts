/** The report of an internal error. */
import type { Terminal } from "./terminal.js";

/** The error as one sentence. */
export function bugSentence(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `Internal error: ${what}. This is a bug: please report it, together with the command you ran.`;
}

/** Prints the error, with its stack if `DEBUG` is set. */
export function reportBug(terminal: Terminal, error: unknown): void {
  terminal.remark(`tim-bindgen: ${bugSentence(error)}`);
  const isDebugging = (terminal.environment.DEBUG ?? "") !== "";
  if (isDebugging && error instanceof Error) terminal.remark(error.stack ?? "");
}
