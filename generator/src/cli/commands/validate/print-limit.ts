/** Owns the limit on what is printed: so many violations in all, and from the first one beyond them on nothing more. */
import type { Verdict } from "./validate-text.js";

export class PrintLimit {
  /** Violations that were not printed. */
  unprinted = 0;
  #left: number;

  constructor(most: number = Infinity) {
    this.#left = most;
  }

  /** What is to be printed of the next verdict; undefined for nothing. */
  take(verdict: Verdict): Verdict | undefined {
    const { violations } = verdict;
    const printed = Math.min(violations.length, this.#left);
    this.#left -= printed;
    this.unprinted += violations.length - printed;
    if (this.unprinted === 0) return verdict;
    return printed === 0 ? undefined : { ...verdict, violations: violations.slice(0, printed) };
  }
}
