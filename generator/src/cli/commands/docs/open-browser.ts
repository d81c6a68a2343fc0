/** The default browser of the user. */
import type { Terminal } from "../../terminal.js";

/** Opens a URL in the default browser. If that fails, prints the URL for the user to open. */
export async function openBrowser(terminal: Terminal, url: string): Promise<void> {
  const giveUp = (): void => terminal.remark(`Could not open a browser. Open ${url} yourself.`);
  try {
    const { default: open } = await import("open");
    const launcher = await open(url);
    launcher.once("exit", (status) => status !== 0 && giveUp());
  } catch {
    giveUp();
  }
}
