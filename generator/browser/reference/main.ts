/** The program of the reference: what its page does beyond being read. The emitter calls `start` with the validators of the package, which use `modules`. */
import { Bench } from "./bench/bench.js";
import { foldContents } from "./contents.js";
import { followDeepLinks } from "./deep-links.js";
import type { Judges } from "./judges.js";
import { unfoldForPrinting } from "./printing.js";
import { dressSamples } from "./samples.js";
export { modules } from "./runtime-modules.js";
import { startSearch } from "./search/box.js";
import { offerThemes } from "./theme.js";

export function start(judges: Judges): void {
  document.documentElement.classList.add("scripted");
  offerThemes();
  foldContents();
  dressSamples(new Bench(judges));
  startSearch();
  unfoldForPrinting();
  // Last, since all else changes where things stand.
  followDeepLinks();
}
