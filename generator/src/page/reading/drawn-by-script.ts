/** Whether an HTML page is only the shell in which a script draws the page. */
import type { PageDocument } from "../document/document.js";

/** Such a shell may have a title, and a sentence for browsers without scripts. */
const longestShellText = 300;

export function isDrawnByScript(source: string, { format, blocks }: PageDocument): boolean {
  if (format !== "html" || !/<script[\s>]/i.test(source)) return false;
  const length = blocks.reduce((sum, block) => {
    return sum + (block.kind === "table" ? longestShellText : block.text.length);
  }, 0);
  return length < longestShellText;
}
