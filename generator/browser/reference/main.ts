/** The script of the reference. The generated code calls `start` with the bindings, which use `modules`. */
import { Bench } from "./bench/bench.js";
import { foldContents } from "./contents.js";
import { followDeepLinks } from "./deep-links.js";
import type { Bindings } from "./bindings.js";
import { unfoldForPrinting } from "./printing.js";
import { dressSamples } from "./samples.js";
export { modules } from "./runtime-modules.js";
import { startSearch } from "./search/box.js";
import { offerThemes } from "./theme.js";

/** Starts everything interactive. */
export function start(bindings: Bindings): void {
  document.documentElement.classList.add("scripted");
  offerThemes();
  foldContents();
  dressSamples(new Bench(bindings));
  startSearch();
  unfoldForPrinting();
  // Last, since everything else changes the layout.
  followDeepLinks();
}
