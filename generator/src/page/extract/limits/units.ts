/** The unit of a numeric field, if its description states one. Units of limits and examples do not count. */

/** Units by word, in the singular. */
const unitOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    seconds: "second sec s",
    milliseconds: "millisecond msec ms",
    microseconds: "microsecond us",
    minutes: "minute min",
    hours: "hour hr",
    days: "day",
    weeks: "week",
    bytes: "byte",
    kilobytes: "kilobyte kb kib",
    megabytes: "megabyte mb mib",
  }).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit] as const)),
);

const since1970 = " since 1970";

/** `unit: seconds`, `in milliseconds`, `Unix timestamp in seconds`; undefined if the text names none or several. */
export function unitStated(text: string): string | undefined {
  const named = [
    ...text.matchAll(/\bunits?(?: of measure(?:ment)?)?(?: is| are)?[ :：(]{0,3}(?:in )?([a-z]{1,12})\b/gi),
    ...text.matchAll(/\b(?:in|as)(?: whole| units of)? ([a-z]{3,12}|ms)\b(?! of\b| after\b| before\b| ago\b)/gi),
    ...text.matchAll(/\b(?:timestamp|time) \(([a-z]{3,12}|ms)\)/gi),
    ...text.matchAll(
      /\b([a-z]{3,12}) (?:since|from|elapsed since) (?:1970|(?:the )?(?:unix )?epoch|january 1(?:st)?,? 1970)/gi,
    ),
  ].map(([, word = ""]) => unitOfWord(word));
  const [unit, ...others] = new Set(named.filter((found) => found !== undefined));
  if (unit === undefined || others.length > 0) return undefined;
  return countsFrom1970(text) && /^(?:milli|micro)?seconds$/.test(unit) ? `${unit}${since1970}` : unit;
}

function unitOfWord(word: string): string | undefined {
  const lower = word.toLowerCase();
  return unitOf.get(lower) ?? unitOf.get(lower.replace(/s$/, ""));
}

function countsFrom1970(text: string): boolean {
  return /\bunix\b|\bepoch\b|\b1970\b/i.test(text);
}
