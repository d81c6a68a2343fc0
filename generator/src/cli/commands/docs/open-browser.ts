/** Owns the opening of a page in the browser of whoever sits before the machine. */
import type { Terminal } from "../../terminal.js";

/** Opens the page; where that cannot be done, says so and leaves it to the reader. */
export async function openBrowser(terminal: Terminal, url: string): Promise<void> {
  const giveUp = (): void => terminal.remark(`No browser could be opened; open ${url} in one.`);
  try {
    const { default: open } = await import("open");
    const launcher = await open(url);
    launcher.once("exit", (status) => status !== 0 && giveUp());
  } catch {
    giveUp();
  }
}
