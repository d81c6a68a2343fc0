/** Limits of arrays that are stated in prose rather than in the field table. */
import type { FieldFact } from "../../facts.js";
import type { PlacedBlock } from "../sections.js";
import { sentences, upperBounds } from "./bounds.js";
import { countsThings, isAdvice } from "./size-limits.js";

/** A limit of an array that prose states. */
export interface ProseLimit {
  readonly path: string;
  readonly maxItems: number;
  readonly line: number;
}

/** Limits per request, each assigned to the only field it can be about. Ambiguous limits are ignored. */
export function proseLimits(blocks: readonly PlacedBlock[], fields: readonly FieldFact[]): readonly ProseLimit[] {
  const arrays = fields.filter(
    ({ type, path, required }) => type === "array" && required === true && !path.includes("."),
  );
  if (arrays.length === 0 || arrays.length > maxArrays) return [];
  return blocks.flatMap(({ block, role }) => {
    const isAboutCalls = role === undefined || role.topic === "closing" || role.side === "request";
    if (!isAboutCalls || block.kind === "table" || block.kind === "code") return [];
    return sentences(block.text).flatMap((sentence) => limitOf(sentence, arrays, block.line));
  });
}

/** With more arrays than this, no limit is assigned. */
const maxArrays = 20;

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

/** The counted noun follows the number, or precedes it if the number is in parentheses: `several users (up to 500)`. */
function nounsAround(sentence: string, start: number, unit: readonly string[]): readonly string[] {
  const before = sentence.slice(Math.max(0, start - 40), start);
  const parenthesis = /(\w+) \([^()]*$/.exec(before)?.[1];
  return [...unit.slice(0, 2), ...(parenthesis === undefined || unit.length > 0 ? [] : [parenthesis])];
}

function mentionsAny(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => word.length > 3 && lower.includes(word.toLowerCase().replace(/s$/, "")));
}
