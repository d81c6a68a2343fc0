/** Owns the comparison of wordings: words in lower case and singular, whatever stands between them. */

/** The words of a short text. Plurals lose their `s`, so that `Fields` and `field` are one word. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== "")
    .map(singular);
}

export function hasAny(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word));
}

/** A set of words written as one text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(" ").map(singular));
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !word.endsWith("ss") && word.length > 3 ? word.slice(0, -1) : word;
}
