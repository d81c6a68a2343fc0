/** The ranking of search results: names before words, whole names before parts. */
import { type Entry, lower } from "./entries.js";

/** Limit of results shown. */
export const maxResults = 12;

/** The entries that contain every word of a query, best first; ties in document order. */
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

/** Lower is better; undefined if the word does not occur. */
function rank({ searched: { names, words } }: Entry, word: string): number | undefined {
  if (names.includes(word)) return 0;
  if (names.some((name) => name.startsWith(word))) return 1;
  if (names.some((name) => name.includes(word))) return 2;
  return words.includes(word) ? 3 : undefined;
}
