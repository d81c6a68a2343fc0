/** The allowed values of a field, if its description lists all of them. Values that are only mentioned do not count. */
import type { JsonValue } from "../../../json/json-value.js";
import { withoutBullet } from "../../document/tidy.js";

/** The allowed values; undefined if the text lists none, or says that there are others. */
export function validValues(text: string, isOtherName: (word: string) => boolean): readonly string[] | undefined {
  if (/\bother (?:value|code|number)s?\b|\bothers\b|\bnon-?zero\b/i.test(text)) return undefined;
  const found =
    statedList(text) ?? onlyValue(text) ?? explainedValues(text) ?? valuesWithVerbs(text, isOtherName) ?? undefined;
  return found === undefined ? undefined : [...new Set(found)];
}

/** The values as JSON. Numerals are numbers unless the samples of the field are strings. */
export function asJson(values: readonly string[], isText: boolean): readonly JsonValue[] {
  const isNumeric = values.every((value) => /^-?\d{1,15}$/.test(value));
  return isNumeric && !isText ? values.map(Number).sort((a, b) => a - b) : values;
}

const value = String.raw`(?:"[^"\n]{1,60}"|[A-Za-z_](?:[\w.-]{0,60}\w)?|-?\d{1,15})`;

const valueOfItem = new RegExp(`^(${value})(?=$|[\\s:(,;])`);
const listedValue = new RegExp(`(${value})(?: ?\\([^()\\n]{0,200}\\))?(?: for [\\w -]{1,40}?(?= and | or |[.,;]))?`);
const soleValue = new RegExp(`\\bonly (${value}) is (?:supported|allowed|permitted|valid)`, "i");
const valueAndColon = new RegExp(
  `(?:^|\\n|[.;:,\u3002\uff1b] ?)(• )?(${value})(?: ?\\([^()\\n]{1,40}\\))? ?[:\uff1a=](?!\\d)`,
  "g",
);
const valueAndVerb = new RegExp(
  `(?:^|[\\s;,.(])(?:(${value}) and )?(${value}) (?:means?|indicates?|denotes?|represents?|stands? for|forbids?|specif(?:y|ies)|is for)\\b`,
  "g",
);

/** `Valid values: A, B and C`, `which can be A, B, or C`, or one list item per value. */
function statedList(text: string): readonly string[] | undefined {
  const lead =
    /(?:(?:valid|supported|possible|allowed|available|optional|permitted|legal) (?:value|option|type|[a-z]+ object|message object)s?(?: are| include)?|(?:value|option)s? (?:are|include)|which can be|(?:can|must|should) be (?:one of|either))[ :]*(?=\S|\n)/i.exec(
      text,
    );
  if (lead === null) return undefined;
  const rest = text.slice(lead.index + lead[0].length);
  if (rest.startsWith("\n")) return itemValues(rest);
  return inlineList(rest);
}

/** The values at the start of the list items that follow. */
function itemValues(text: string): readonly string[] | undefined {
  const found: string[] = [];
  for (const line of text.split("\n").filter((candidate) => candidate.trim() !== "")) {
    if (!line.startsWith("•")) break;
    const first = valueOfItem.exec(withoutBullet(line))?.[1];
    if (first === undefined) return undefined;
    found.push(unquoted(first));
  }
  return found.length > 1 ? found : undefined;
}

/** Values separated by commas and a final `and` or `or`, each optionally explained in parentheses or after `for`. */
function inlineList(text: string): readonly string[] | undefined {
  const found: string[] = [];
  const item = new RegExp(listedValue, "y");
  const gap = /\s{0,4}(?:,|;|\/|\band\b|\bor\b)\s{0,4}(?:(?:and|or)\s{1,4})?/y;
  for (;;) {
    const match = item.exec(text);
    if (match?.[1] === undefined) return undefined;
    found.push(unquoted(match[1]));
    gap.lastIndex = item.lastIndex;
    if (gap.exec(text) === null) break;
    item.lastIndex = gap.lastIndex;
  }
  const isWholeSentence = /^\s{0,4}(?:$|[.\n;(])/.test(text.slice(item.lastIndex, item.lastIndex + 8));
  return isWholeSentence && found.length > 1 && found.every(isValueLike) ? found : undefined;
}

/** `Currently, only X is supported`. */
function onlyValue(text: string): readonly string[] | undefined {
  const found = soleValue.exec(text)?.[1];
  return found !== undefined && isValueLike(unquoted(found)) ? [unquoted(found)] : undefined;
}

/** `0: no; 1: yes`, one value per clause or list item. An item without a value may belong to a nested list, so none is taken. */
function explainedValues(text: string): readonly string[] | undefined {
  const values: string[] = [];
  let items = text.match(/^• /gm)?.length ?? 0;
  for (const [, mark, written = ""] of text.matchAll(valueAndColon)) {
    const word = unquoted(written);
    if (mark !== undefined) items -= 1;
    if (!isLabel(word) && (mark !== undefined || isMarkedWord(word))) values.push(word);
  }
  if (items > 0) return undefined;
  const numbers = values.filter((word) => /^-?\d+$/.test(word));
  const chosen = numbers.length > 1 ? numbers : values;
  return chosen.length > 1 && chosen.every(isValueLike) ? chosen : undefined;
}

/** Numerals, and words with capitals or underscores. */
function isMarkedWord(word: string): boolean {
  return /^-?\d+$|[A-Z_]/.test(word);
}

/** `A indicates …, B indicates …`: each value followed by a verb that explains it. */
function valuesWithVerbs(text: string, isOtherName: (word: string) => boolean): readonly string[] | undefined {
  const found = [...text.matchAll(valueAndVerb)].flatMap(([, first, second]) => [first, second]);
  const values = found.filter((word) => word !== undefined).map(unquoted);
  const named = values.filter(
    (word) => isValueLike(word) && !isOtherName(word) && (/^\d+$/.test(word) || /[A-Z]/.test(word)),
  );
  const areNumbers = named.every((word) => /^\d+$/.test(word));
  const isPlain = areNumbers || named.every((word) => /^[A-Za-z]/.test(word));
  // A single value is a list only if an example shows it as one.
  const isList = named.length > 1 || text.includes(`["${named[0] ?? ""}"]`);
  return isPlain && isList ? named : undefined;
}

/** Words that introduce a clause before a colon and are not values. */
const labels = new Set(
  "attention caution default e.g example examples format hint i.e important include includes including info note notes notice options recommended remark see such supported syntax tip type unit value values warning".split(
    " ",
  ),
);

const isLabel = (word: string): boolean => labels.has(word.toLowerCase());

/** Pronouns and articles also match the pattern of a name. */
const commonWords = new Set(
  "a all an and any are as at both each either every field fields for if in is it its none not of one or other parameter that the their them these they this those to value which you".split(
    " ",
  ),
);

function isValueLike(word: string): boolean {
  return word !== "" && !commonWords.has(word.toLowerCase());
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text;
}
