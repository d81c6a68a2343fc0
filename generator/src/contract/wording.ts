/** The comparison of wordings, and the numbers and negations in a text. */

/** The text without what only dresses it: markup, links, quotes, typography, white space, groups of thousands, a final stop. */
export function plainWording(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/<[^<>]*>/g, " ")
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/https?:\/\/[^\s)>\]]+/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/[`*"“”「」『』]/g, "")
    .replace(/[、。]/g, (mark) => (mark === "。" ? ". " : ", "))
    .replace(/[–—]/g, "-")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:!?)])|(?<=\() /g, "")
    .replace(/(?<=[^\s(])\(/g, " (")
    .replace(/([,.;:!?])(?=[^\s\d.,;:!?)'])/g, "$1 ")
    .trim()
    .toLowerCase();
  let end = plain.length;
  while (end > 0 && ".;,".includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

export type MeaningChange = "number" | "negation";

/** What may have changed in meaning between two texts that are worded differently. */
export function meaningChanges(before: string, after: string): readonly MeaningChange[] {
  const [old, now] = [plainWording(before), plainWording(after)];
  const changes: MeaningChange[] = [];
  // "One" is a number to some and an article to others: texts count as equal if they are so in one of the two readings.
  const isSameNumbers = [false, true].some((readsOne) => numbersIn(old, readsOne) === numbersIn(now, readsOne));
  if (!isSameNumbers) changes.push("number");
  if (countNegations(old) !== countNegations(now)) changes.push("negation");
  return changes;
}

const numberWords: ReadonlyMap<string, string> = new Map(
  "two three four five six seven eight nine ten eleven twelve".split(" ").map((word, index) => [word, `${index + 2}`]),
);

/** Each number once: how often it is said does not matter. */
function numbersIn(text: string, readsOne: boolean): string {
  const found = text.match(/\d+(?:\.\d+)?|[a-z]+/g) ?? [];
  const numbers = found.flatMap((word) => {
    if (/^\d/.test(word)) return [String(Number(word))];
    if (word === "one") return readsOne ? ["1"] : [];
    return [numberWords.get(word) ?? []].flat();
  });
  return [...new Set(numbers)].sort().join(" ");
}

const negations =
  /\b(?:not|no|never|none|nothing|neither|nor|cannot|without|unless|except|invalid|incorrect|unable|unsupported|unavailable|forbidden|prohibited|disallowed)\b|n't\b|[不未无非勿]/g;

/** "No more than" says what "at most" says. */
const comparisons =
  /\bnot? (?:more|less|fewer|greater|larger|smaller|later|earlier|longer|shorter|higher|lower) than\b/g;

function countNegations(text: string): number {
  return text.replace(comparisons, "at most").match(negations)?.length ?? 0;
}
