/** Notes what a check finds. The check knows the words but for those about the value found, which are here. */
import type { Findings } from "../descriptor.js";
import type { Violation } from "./violation.js";

/** Adds a violation; the first makes the list. */
export function note(
  findings: Findings,
  path: string,
  keyword: string,
  message: string,
  codes: readonly number[],
): void {
  const violation: Violation = { path, keyword, message, codes };
  if (findings.violations === undefined) findings.violations = [violation];
  else findings.violations.push(violation);
}

/** What kind of value stands where another type was expected; a number is shown, since it may just have a fraction. */
export function butIsOfType(found: unknown): string {
  switch (typeof found) {
    case "string":
      return ", but is a string.";
    case "boolean":
      return ", but is a boolean.";
    case "number":
      return `, but is ${found}.`;
    case "object":
      if (found === null) return ", but is null.";
      return Array.isArray(found) ? ", but is an array." : ", but is an object.";
    default:
      return ", but is no JSON value.";
  }
}

/** The value itself: a text or a number. */
export function butIs(found: unknown): string {
  return `, but is ${quote(found)}.`;
}

const longestQuote = 60;

/** A text or a number as it stands in a sentence. */
export function quote(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);
}

/** How many there are of what was counted. */
export function butHas(count: number): string {
  return `, but has ${count}.`;
}
