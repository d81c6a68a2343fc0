/** The counts of validated packets, and their summary. */
import { counted } from "../../../text/english.js";
import type { CodeName } from "./code-names.js";
import type { PacketResult } from "./validate-text.js";

/** Counts results. */
export class Tally {
  valid = 0;
  invalid = 0;
  blankLines = 0;
  /** Inputs that could not be read to the end. */
  unreadable = 0;
  #withWarnings = 0;
  /** Violations for which the documentation gives no code. */
  #withoutCode = 0;
  /** Number of packets by error code. */
  readonly #codes = new Map<number, number>();

  add({ isValid, violations, warnings }: PacketResult): void {
    if (isValid) this.valid += 1;
    else this.invalid += 1;
    if (warnings.length > 0) this.#withWarnings += 1;
    if (violations.length === 0) return;
    this.#withoutCode += violations.filter(({ codes }) => codes.length === 0).length;
    for (const code of new Set(violations.flatMap(({ codes }) => codes))) {
      this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
    }
  }

  get packets(): number {
    return this.valid + this.invalid;
  }

  /** The exit status: 2 if an input could not be read, 1 if a packet is invalid, else 0. */
  get status(): number {
    if (this.unreadable > 0) return 2;
    return this.invalid > 0 ? 1 : 0;
  }

  /** A line of totals, then a line for each code: the most frequent first, ties by code. */
  summary(codeName: CodeName): string[] {
    const parts = [`${counted(this.packets, "packet")} validated: ${this.valid} valid, ${this.invalid} invalid`];
    if (this.#withWarnings > 0) parts.push(`${this.#withWarnings} with warnings`);
    if (this.blankLines > 0) parts.push(`${counted(this.blankLines, "blank line")} skipped`);
    if (this.unreadable > 0) parts.push(`${counted(this.unreadable, "input")} not read`);
    const codes = [...this.#codes].sort(([a, aCount], [b, bCount]) => bCount - aCount || a - b);
    const lines = codes.map(([code, count]) => `  ${codeName(code)}: ${counted(count, "packet")}`);
    if (this.#withoutCode > 0) lines.push(`  no documented code: ${counted(this.#withoutCode, "violation")}`);
    return [`${parts.join("; ")}.`, ...lines];
  }
}
