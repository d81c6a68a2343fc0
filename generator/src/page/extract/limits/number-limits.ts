/** The minimum and maximum that the description of a numeric field states. */
import { type Quantity, quantities, secondsPer } from "./quantities.js";
import { upperBounds } from "./bounds.js";

export interface NumberLimits {
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The limits of a number. An explicit range takes precedence over the size of the integer. */
export function numberLimits(text: string): NumberLimits {
  return { ...sizeOfInteger(text), ...lowerBound(text), ...greatest(text), ...range(text) };
}

/** A range in parentheses. String fields that contain numerals have them too. */
export function rangeOfNumerals(text: string): NumberLimits {
  const [, low, high] = /\((\d{1,15}) ?(?:to|[-~\u2013]) ?(\d{1,15})\)/.exec(text) ?? [];
  return orderedRange(low, high);
}

function range(text: string): NumberLimits {
  const found =
    /(?:range(?:s|d|ing)?|value[sd]?|between|from|number(?:ed)?|in|\()[\s:(]{0,3}(?:is |of |from |between ){0,2}\[?(\d{1,15}) ?(?:to|[-~\u2013\u2014]|and|,) ?(\d{1,15})(?=[\])\s.,;]|$)/i.exec(
      text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1"),
    );
  return orderedRange(found?.[1], found?.[2]);
}

function orderedRange(low: string | undefined, high: string | undefined): NumberLimits {
  if (low === undefined || high === undefined || Number(low) >= Number(high)) return {};
  return { minimum: Number(low), maximum: Number(high) };
}

function sizeOfInteger(text: string): NumberLimits {
  const bits = /\b(8|16|32)[ -]?bits? unsigned|\bunsigned (8|16|32)[ -]?bit|\bu?int(8|16|32)_t/i.exec(text);
  const size = bits?.[1] ?? bits?.[2];
  if (size !== undefined) return { minimum: 0, maximum: 2 ** Number(size) - 1 };
  return /non-negative (?:integer|number)/i.test(text) ? { minimum: 0 } : {};
}

function lowerBound(text: string): NumberLimits {
  const found =
    /(?:greater than or equal to|at least|not less than|no less than|minimum (?:value )?(?:is|of|:)) (\d[\d,]{0,15})/i.exec(
      text,
    );
  return found?.[1] === undefined ? {} : { minimum: Number(found[1].replaceAll(",", "")) };
}

/** Of `7 days (604800 seconds)`, the number in seconds counts, which is the unit of the field. */
function greatest(text: string): NumberLimits {
  const bound = upperBounds(text).find((candidate) => !countsSomethingElse(candidate));
  if (bound === undefined) return {};
  const seconds = secondsPer(bound.unit[0]);
  if (seconds === undefined || seconds === 1) return { maximum: bound.value };
  const next = quantities(text).find(({ start }) => start > bound.end && start - bound.end < nextTo);
  const isSame = next !== undefined && secondsPer(next.unit[0]) === 1 && next.value === bound.value * seconds;
  if (isSame) return { maximum: next.value };
  return /\bseconds?\b/i.test(text) ? { maximum: bound.value * seconds } : {};
}

const nextTo = 30;

function countsSomethingElse({ unit }: Quantity): boolean {
  return /^(?:bytes?|kb|mb|char|chars|characters?|times|digits|minus)$/.test(unit[0] ?? "");
}
