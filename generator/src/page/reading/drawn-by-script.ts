/** The detection of HTML pages that are only a shell, filled in by a script. */
import type { PageDocument } from "../document/document.js";

/** The shell can contain a title and a message for browsers without scripts. */
const maxShellTextLength = 300;

/** Whether a page has almost no text of its own. */
export function isDrawnByScript(source: string, { format, blocks }: PageDocument): boolean {
  if (format !== "html" || !/<script[\s>]/i.test(source)) return false;
  const length = blocks.reduce((sum, block) => {
    return sum + (block.kind === "table" ? maxShellTextLength : block.text.length);
  }, 0);
  return length < maxShellTextLength;
}
