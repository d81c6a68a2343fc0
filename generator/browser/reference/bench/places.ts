/** The range of each violation in the text, which the editor underlines. */
import type { Violation } from "../../../runtime/validation/violation.js";
import { tokenAt } from "../../../src/json/tokens.js";
import { describeProblem, walkJson } from "../../../src/json/walk.js";
import { locate } from "../../../src/json/locate.js";

/** A violation with its range. */
export interface PlacedViolation extends Violation {
  readonly from: number;
  readonly to: number;
}

const jsonOnly = { isJsonc: false };

/** Finds the range of each violation. For malformed JSON, the message says what was expected. */
export function place(text: string, violations: readonly Violation[], maxBytes: number | undefined): PlacedViolation[] {
  const problem = violations.some(({ keyword }) => keyword === "json") ? walkJson(text, {}, jsonOnly) : undefined;
  const values = placesOf(text, violations, false);
  const names = placesOf(text, violations, true);
  return violations.map((violation, index) => {
    if (violation.keyword === "json" && problem !== undefined) {
      const message = describeProblem(problem, text);
      return { ...violation, message, ...visible(text, problem.offset, problem.offset + 1) };
    }
    if (violation.keyword === "maxBytes" && violation.path === "") {
      return { ...violation, ...visible(text, offsetOfByte(text, maxBytes ?? 0), text.length) };
    }
    return { ...violation, ...partOf(text, violation, names[index] ?? 0, values[index] ?? 0) };
  });
}

/** The offset of each violation. For a missing property, that of the object without it. */
function placesOf(text: string, violations: readonly Violation[], isName: boolean): number[] {
  const wanted = violations.map(({ path, keyword }) => ({
    path: keyword === "required" ? path.slice(0, path.lastIndexOf("/")) : path,
    isName,
  }));
  return locate(text, wanted, jsonOnly);
}

/** The name of an undocumented property; a scalar value; for an object or array, its name and its start. */
function partOf(text: string, { keyword }: Violation, name: number, value: number): { from: number; to: number } {
  if (keyword === "additionalProperties") return visible(text, name, tokenAt(text, name, false).end);
  const token = tokenAt(text, value, false);
  const isToken = token.kind !== "{" && token.kind !== "[";
  return visible(text, isToken ? token.start : Math.min(name, token.start), token.end);
}

/** Extends a range to at least one character within the text. */
function visible(text: string, from: number, to: number): { from: number; to: number } {
  const start = Math.max(0, Math.min(from, text.trimEnd().length - 1));
  return { from: start, to: Math.min(Math.max(to, start + 1), text.length) };
}

/** The offset at which a text exceeds a number of UTF-8 bytes. */
function offsetOfByte(text: string, bytes: number): number {
  let [offset, count] = [0, 0];
  for (const character of text) {
    count += utf8Length(character.codePointAt(0) ?? 0);
    if (count > bytes) break;
    offset += character.length;
  }
  return offset;
}

function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
