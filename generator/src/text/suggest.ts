/** "Did you mean": finds the known name that an unknown one was probably meant to be. */
import { distance } from "fastest-levenshtein";

/** Comparing costs time; a text of many wrong names shall not be able to buy hours of it. */
const mostComparisons = 100_000;
const longestName = 64;

/** Makes a function that answers with ` Did you mean 'x'?`, or with nothing where no candidate is close. */
export function suggester(candidates: readonly string[]): (name: string) => string {
  let comparisons = 0;
  return (name) => {
    comparisons += candidates.length;
    if (comparisons > mostComparisons || name.length > longestName) return "";
    const limit = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
    let best: { readonly name: string; readonly distance: number } | undefined;
    for (const candidate of candidates) {
      // What was cut short (`int`) is far from the whole word by any distance.
      if (name.length > 2 && candidate.startsWith(name)) return ` Did you mean '${candidate}'?`;
      if (Math.abs(candidate.length - name.length) > limit) continue;
      const found = distance(name.toLowerCase(), candidate.toLowerCase());
      if (found <= limit && (best === undefined || found < best.distance)) best = { name: candidate, distance: found };
    }
    return best === undefined ? "" : ` Did you mean '${best.name}'?`;
  };
}
