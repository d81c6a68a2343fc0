/** Owns the failure that is the user's to mend: wrong usage or unreadable input. It ends the program with status 2. */
import { closest, distance } from "fastest-levenshtein";

export class UsageError extends Error {}

/** ` Did you mean 'x'?` where one of the known words is near, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const nearest = closest(
    word.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const isNear = distance(word.toLowerCase(), nearest) <= Math.max(1, Math.floor(nearest.length / 3));
  const name = known.find((candidate) => candidate.toLowerCase() === nearest);
  return isNear && name !== undefined ? ` Did you mean '${name}'?` : "";
}
