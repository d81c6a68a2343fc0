/** Owns what a user is told of a failure that is none of theirs. */
import type { Terminal } from "./terminal.js";

/** One sentence for people. */
export function bugSentence(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `Internal error: ${what}. This is a bug: please report it, with the command that led here.`;
}

/** Tells it, with the stack for those who debug. */
export function reportBug(terminal: Terminal, error: unknown): void {
  terminal.remark(`tim-bindgen: ${bugSentence(error)}`);
  const isDebugging = (terminal.environment.DEBUG ?? "") !== "";
  if (isDebugging && error instanceof Error) terminal.remark(error.stack ?? "");
}
