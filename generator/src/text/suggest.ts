/** Suggestions for misspelled names. */
import { distance } from "fastest-levenshtein";

/** Bounds the time for a text with many wrong names. */
const maxComparisons = 100_000;
const maxNameCharacters = 64;

/** A function that returns ` Did you mean 'x'?`, or an empty text if no candidate is close. */
export function suggester(candidates: readonly string[]): (name: string) => string {
  let comparisons = 0;
  return (name) => {
    comparisons += candidates.length;
    if (comparisons > maxComparisons || name.length > maxNameCharacters) return "";
    const limit = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
    let best: { readonly name: string; readonly distance: number } | undefined;
    for (const candidate of candidates) {
      // An abbreviation (`int`) is far from the whole word by edit distance.
      if (name.length > 2 && candidate.startsWith(name)) return ` Did you mean '${candidate}'?`;
      if (Math.abs(candidate.length - name.length) > limit) continue;
      const found = distance(name.toLowerCase(), candidate.toLowerCase());
      if (found <= limit && (best === undefined || found < best.distance)) best = { name: candidate, distance: found };
    }
    return best === undefined ? "" : ` Did you mean '${best.name}'?`;
  };
}
