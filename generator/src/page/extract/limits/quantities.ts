/** Numbers in running text: digits with separators, number words, and the unit that follows. */

/** A number with the words after it. */
export interface Quantity {
  readonly value: number;
  /** The words after the number, in lower case. */
  readonly unit: readonly string[];
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

const numberWords: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, value) => [word, value]),
);

const wordsOfUnit = 3;

/** Every whole number in a text, except in versions, dates and names. */
export function quantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(
    /(?<![\w.,:/\u2013-])(?:\d{1,3}(?:,\d{3})+|\d{1,15}|[A-Za-z]{3,6})(?![\w/]|[.:-]\d|,\d{3})/g,
  )) {
    const value = valueOf(match[0]);
    if (value === undefined) continue;
    const end = match.index + match[0].length;
    found.push({ value, unit: unitBehind(text, end), start: match.index, end });
  }
  return found;
}

function valueOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replaceAll(",", ""));
  return numberWords.get(text.toLowerCase());
}

function unitBehind(text: string, end: number): readonly string[] {
  const behind = text.slice(end, end + 80);
  const phrase = behind.split(/[.,;:()\n\u3002]/, 1)[0] ?? "";
  return phrase
    .toLowerCase()
    .split(/[^\p{L}_]+/u)
    .filter((word) => word !== "")
    .slice(0, wordsOfUnit);
}

const bytesOf: ReadonlyMap<string, number> = new Map([
  ["byte", 1],
  ["bytes", 1],
  ["kb", 1024],
  ["kib", 1024],
  ["kilobytes", 1024],
  ["mb", 1024 * 1024],
  ["mib", 1024 * 1024],
  ["megabytes", 1024 * 1024],
]);

/** The quantity in bytes; undefined if its unit is not a size. */
export function inBytes(quantity: Quantity): number | undefined {
  const factor = bytesOf.get(quantity.unit[0] ?? "");
  return factor === undefined ? undefined : quantity.value * factor;
}

/** Whether a number counts characters. */
export function countsCharacters(quantity: Quantity): boolean {
  return /^(?:utf-?8|unicode)?(?:char|chars|character|characters|letters)$/.test(quantity.unit[0] ?? "");
}

const secondsOf: ReadonlyMap<string, number> = new Map([
  ["second", 1],
  ["sec", 1],
  ["s", 1],
  ["minute", 60],
  ["min", 60],
  ["hour", 3600],
  ["day", 86400],
  ["week", 604800],
]);

/** The number of seconds in a unit of time; undefined for other units. */
export function secondsPer(unit: string | undefined): number | undefined {
  return secondsOf.get(unit ?? "") ?? secondsOf.get(unit?.replace(/s$/, "") ?? "");
}
