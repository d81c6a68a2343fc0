/** The limit on printed violations. Once it is exceeded, nothing more is printed. */
import type { PacketResult } from "./validate-text.js";

/** Counts violations until the limit is reached. */
export class PrintLimit {
  /** Violations that were not printed. */
  unprinted = 0;
  #left: number;

  constructor(maxViolations: number = Infinity) {
    this.#left = maxViolations;
  }

  /** The part of the next result to print; undefined for nothing. */
  take(result: PacketResult): PacketResult | undefined {
    const { violations } = result;
    const printed = Math.min(violations.length, this.#left);
    this.#left -= printed;
    this.unprinted += violations.length - printed;
    if (this.unprinted === 0) return result;
    return printed === 0 ? undefined : { ...result, violations: violations.slice(0, printed) };
  }
}
