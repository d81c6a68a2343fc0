/** The program of the reference: what its page does beyond being read. The emitter calls `start` with the judges of the package. */
import type { Judges } from "./judges.js";

export function start(_judges: Judges): void {
  document.documentElement.classList.add("scripted");
}
