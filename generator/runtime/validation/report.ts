/** Reporting of violations. A check holds the messages; only the part about the value found is put together here. */
import type { Findings } from "../descriptor.js";
import type { Violation } from "./violation.js";

/** Adds a violation to the findings. */
export function report(
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

/** The end of a message about a wrong type. A number is shown, since only its fraction may be wrong. */
export function describeType(found: unknown): string {
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
      return ", but is not a JSON value.";
  }
}

/** The end of a message about a wrong value, a string or a number. */
export function describeValue(found: unknown): string {
  return `, but is ${quote(found)}.`;
}

const maxQuotedUnits = 60;

/** A string or a number as it appears in a message. Strings are cut after 60 UTF-16 units. */
export function quote(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > maxQuotedUnits ? `${value.slice(0, maxQuotedUnits)}…` : value);
}

/** The end of a message about a wrong count. */
export function describeCount(count: number): string {
  return `, but has ${count}.`;
}
