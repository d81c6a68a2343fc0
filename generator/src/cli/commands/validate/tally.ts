/** Owns the count of what was judged, and the summary made of it. */
import type { CodeName } from "./code-names.js";
import type { Verdict } from "./validate-text.js";

export class Tally {
  valid = 0;
  invalid = 0;
  blankLines = 0;
  /** Inputs that could not be read to their end. */
  unreadable = 0;
  #withWarnings = 0;
  /** Violations to which the documentation ascribes no code. */
  #withoutCode = 0;
  /** How many packets would be answered with each code. */
  readonly #codes = new Map<number, number>();

  add({ isValid, violations, warnings }: Verdict): void {
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

  /** 2 for input that could not be read, 1 for an invalid packet, else 0. */
  get status(): number {
    if (this.unreadable > 0) return 2;
    return this.invalid > 0 ? 1 : 0;
  }

  /** A line of totals, then a line for each code, the most frequent first; of equal ones the lower code. */
  summary(codeName: CodeName): string[] {
    const parts = [`${counted(this.packets, "packet")} judged: ${this.valid} valid, ${this.invalid} invalid`];
    if (this.#withWarnings > 0) parts.push(`${this.#withWarnings} with warnings`);
    if (this.blankLines > 0) parts.push(`${counted(this.blankLines, "blank line")} skipped`);
    if (this.unreadable > 0) parts.push(`${counted(this.unreadable, "input")} not read`);
    const codes = [...this.#codes].sort(([a, aCount], [b, bCount]) => bCount - aCount || a - b);
    const lines = codes.map(([code, count]) => `  ${codeName(code)}: ${counted(count, "packet")}`);
    if (this.#withoutCode > 0) lines.push(`  no documented code: ${counted(this.#withoutCode, "violation")}`);
    return [`${parts.join("; ")}.`, ...lines];
  }
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
