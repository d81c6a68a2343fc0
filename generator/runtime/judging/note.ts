/** Notes what a check finds. */
import type { Findings } from "../descriptor.js";
import { joinName, pointerSegments } from "./pointer.js";
import { utf8ByteLength } from "./text-length.js";
import type { Violation } from "./violation.js";

/**
 * Adds a violation.
 *
 * @param at the pointer, in which `~` alone, which no property can be written as, stands for an index
 * @param says what the sentence says of the value, such as `must be a string`
 * @param end how it goes on
 * @param indices those of the items that the place is in, outermost first
 */
export function note(
  findings: Findings,
  at: string,
  keyword: string,
  says: string,
  end: (found: unknown) => string,
  codes: readonly number[],
  found?: unknown,
  indices?: readonly number[],
): void {
  const place = places.get(at) ?? placeOf(at);
  const path = indices === undefined ? at : joined(place.pieces, "", indices, "");
  const name = indices === undefined ? place.names[0] : joined(place.names, "[", indices, "]");
  const violation: Violation = { path, keyword, message: name + says + end(found), codes };
  if (findings.violations === undefined) findings.violations = [violation];
  else findings.violations.push(violation);
}

/** What stands before, between and after the indices: in a pointer, and in a sentence. */
interface Place {
  readonly pieces: readonly string[];
  readonly names: readonly string[];
}

/** Those that have been noted, by their pointers: as many as stand in the code of checks. */
const places = /* @__PURE__ */ new Map<string, Place>();

function placeOf(at: string): Place {
  const pieces = at.split(/~(?![01])/);
  const place = { pieces, names: at === "" ? ["The packet "] : namesOf(pieces) };
  places.set(at, place);
  return place;
}

function namesOf(pieces: readonly string[]): string[] {
  return pieces.map((piece, index) => {
    const segments = pointerSegments(index < pieces.length - 1 ? piece.slice(0, -1) : piece);
    const name = segments.reduce((text, segment) => text + joinName(index + text.length === 0, segment), "");
    return (index === 0 ? "`" : "") + name + (index === pieces.length - 1 ? "` " : "");
  });
}

function joined(pieces: readonly string[], open: string, indices: readonly number[], close: string): string {
  let text = pieces[0] ?? "";
  for (let at = 0; at < indices.length; at += 1) text += open + indices[at] + close + pieces[at + 1];
  return text;
}

/** The end of a sentence that has no more to say. */
export function stop(): string {
  return ".";
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
export function butHas(found: unknown): string {
  return `, but has ${String(found)}.`;
}

export function butHasItems(found: unknown): string {
  return `, but has ${Array.isArray(found) ? found.length : "others"}.`;
}

export function butHasBytes(found: unknown): string {
  return `, but has ${utf8ByteLength(String(found))}.`;
}
