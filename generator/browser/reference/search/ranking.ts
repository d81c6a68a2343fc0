/** Owns the order in which entries are found: names before words, whole names before parts of them. */
import { type Entry, lower } from "./entries.js";

export const mostFound = 12;

/** The entries in which every word of a query occurs, best first; entries of one rank stay in the order of the page. */
export function find(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = lower(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const ranked = entries.flatMap((entry) => {
    const ranks = words.map((word) => rank(entry, word));
    return ranks.every((one) => one !== undefined) ? [{ entry, rank: Math.max(...ranks) }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** Lower is better; undefined where the word does not occur. */
function rank({ searched: { names, words } }: Entry, word: string): number | undefined {
  if (names.includes(word)) return 0;
  if (names.some((name) => name.startsWith(word))) return 1;
  if (names.some((name) => name.includes(word))) return 2;
  return words.includes(word) ? 3 : undefined;
}
