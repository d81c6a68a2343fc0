/** The comparison of wordings: words in lower case and singular, without punctuation. */

/** The words of a short text, in the singular, so that `Fields` and `field` are the same word. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== "")
    .map(singular);
}

/** Whether any of the words is known. */
export function hasAny(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word));
}

/** Creates a set of words from a space-separated list. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" ").map(singular));
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 ? word.slice(0, -1) : word;
}
