/** The maximum length of a string and of an array, if the description states it. */
import { sentences, upperBounds } from "./bounds.js";
import { countsCharacters, inBytes, type Quantity, secondsPer } from "./quantities.js";

export interface TextLimits {
  /** In characters. */
  readonly maxLength?: number;
  readonly maxBytes?: number;
}

/** The maximum length that the description of a string states. */
export function textLimits(text: string): TextLimits {
  for (const bound of upperBounds(text)) {
    const bytes = inBytes(bound);
    if (bytes !== undefined) return { maxBytes: bytes };
    if (countsCharacters(bound)) return { maxLength: bound.value };
  }
  return {};
}

export interface ArrayLimits {
  readonly maxItems?: number;
}

/** The maximum length that the description of an array states. */
export function arrayLimits(text: string): ArrayLimits {
  for (const sentence of sentences(text)) {
    if (isAdvice(sentence)) continue;
    const bound = upperBounds(sentence).find(countsThings);
    if (bound !== undefined) return { maxItems: bound.value };
  }
  return {};
}

/** Whether a sentence is a recommendation or an example rather than a limit. */
export function isAdvice(sentence: string): boolean {
  return /recommend|suggest|advise|default|such as|for example|e\.g\./i.test(sentence);
}

/** Whether a number counts elements, rather than characters, bytes, time or calls. */
export function countsThings(bound: Quantity): boolean {
  const isOther = inBytes(bound) !== undefined || countsCharacters(bound) || secondsPer(bound.unit[0]) !== undefined;
  return !isOther && !/^(?:times?|calls?|percent)$/.test(bound.unit[0] ?? "");
}
