/** Owns limits of arrays that stand in the prose of a page rather than in the table of its fields. */
import type { FieldFact } from "../../facts.js";
import type { PlacedBlock } from "../sections.js";
import { sentences, upperBounds } from "./bounds.js";
import { countsThings, isAdvice } from "./size-limits.js";

export interface ProseLimit {
  readonly path: string;
  readonly maxItems: number;
  readonly line: number;
}

/** Limits of one request, each given to the one field that it can be about; none where that is not certain. */
export function proseLimits(blocks: readonly PlacedBlock[], fields: readonly FieldFact[]): readonly ProseLimit[] {
  const arrays = fields.filter(
    ({ type, path, required }) => type === "array" && required === true && !path.includes("."),
  );
  if (arrays.length === 0 || arrays.length > mostArrays) return [];
  return blocks.flatMap(({ block, role }) => {
    const isAboutCalls = role === undefined || role.topic === "closing" || role.side === "request";
    if (!isAboutCalls || block.kind === "table" || block.kind === "code") return [];
    return sentences(block.text).flatMap((sentence) => limitOf(sentence, arrays, block.line));
  });
}

/** Among more, none can be meant for certain. */
const mostArrays = 20;

const ofOneRequest =
  /\bat (?:a|one) time\b|\b(?:a single|each|one|every|per|a) (?:request|call)\b|\beach time\b|\bper (?:request|call)\b|\bin (?:a|one) (?:request|call)\b/i;

function limitOf(sentence: string, arrays: readonly FieldFact[], line: number): readonly ProseLimit[] {
  if (!ofOneRequest.test(sentence) || isAdvice(sentence)) return [];
  const bound = upperBounds(sentence).find(countsThings);
  if (bound === undefined) return [];
  const words = nounsAround(sentence, bound.start, bound.unit);
  const meant = arrays.filter(({ name, description }) => mentionsAny(`${name} ${description}`, words));
  const [only, second] = meant;
  return only === undefined || second !== undefined ? [] : [{ path: only.path, maxItems: bound.value, line }];
}

/** The nouns that a number counts stand behind it, or before it in parentheses: `several users (up to 500)`. */
function nounsAround(sentence: string, start: number, unit: readonly string[]): readonly string[] {
  const before = sentence.slice(Math.max(0, start - 40), start);
  const parenthesis = /(\w+) \([^()]*$/.exec(before)?.[1];
  return [...unit.slice(0, 2), ...(parenthesis === undefined || unit.length > 0 ? [] : [parenthesis])];
}

function mentionsAny(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => word.length > 3 && lower.includes(word.toLowerCase().replace(/s$/, "")));
}
