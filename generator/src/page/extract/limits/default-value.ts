/** The default value of a field, if its description states one. */
import type { JsonValue } from "../../../json/json-value.js";
import type { FactType } from "../../facts.js";
import { includesType } from "../field-paths.js";
import { secondsPer } from "./quantities.js";

export interface DefaultedField {
  readonly type: FactType | readonly FactType[] | null;
  /** The unit of the field. */
  readonly unit: string | undefined;
  /** The allowed values, if they are listed. */
  readonly values: readonly JsonValue[] | undefined;
}

/** `The default value is 0`, `default: 7 days (604800 seconds)`, `defaults to true`; undefined if the text contradicts itself. */
export function defaultStated(text: string, field: DefaultedField): JsonValue | undefined {
  const stated = [...text.matchAll(lead)].map((match) => {
    return valueAt(text.slice(match.index + match[0].length, match.index + match[0].length + maxValueLength), field);
  });
  const marked = [...text.matchAll(/(\w{1,60}) ?\((?:the )?default(?: value)?\)/gi)].map(([, word = ""]) => {
    return valueAt(word, field);
  });
  const [value, ...others] = new Set([...stated, ...marked].filter((found) => found !== undefined));
  return others.length === 0 ? value : undefined;
}

const lead =
  /(?:\b(?<!\bby |\bby the )(?:defaults to|default(?: value)?(?: is| is set to|:|：| ?=| of))|\(default(?: value)?)[ "“]{0,2}(?=[\w-])/gi;
const maxValueLength = 100;

function valueAt(text: string, field: DefaultedField): JsonValue | undefined {
  const { type } = field;
  const [number] = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?(?![\w%/:-]|\.\d)/.exec(text) ?? [];
  if (includesType(type, "integer") || includesType(type, "number")) {
    if (number !== undefined)
      return inOwnUnit(Number(number.replaceAll(",", "")), text.slice(number.length), field.unit);
  }
  const [word = ""] = /^\w(?:[\w.-]{0,60}\w)?(?=["”]|[\s.,;:)(，；。]{0,2}$|[.,;:)(，；。]|[ \n]\()/.exec(text) ?? [];
  if (includesType(type, "boolean") && /^(?:true|false)$/i.test(word)) return word.toLowerCase() === "true";
  if (includesType(type, "string") && isText(word, text, field.values)) return word;
  return undefined;
}

/** A plain word is a value only if the description lists it as one. */
function isText(word: string, text: string, values: readonly JsonValue[] | undefined): boolean {
  if (word === "") return false;
  if (values !== undefined) return values.includes(word);
  return /[A-Z_\d]/.test(word.slice(1)) || /^["”]/.test(text.slice(word.length));
}

/** Of `7 days (604800 seconds)`, the seconds. A time in another unit is converted to the unit of the field, if that is known. */
function inOwnUnit(value: number, behind: string, unit: string | undefined): number | undefined {
  const [, word] = /^ ?([a-z]{1,12})/i.exec(behind) ?? [];
  const seconds = secondsPer(word?.toLowerCase());
  if (seconds === undefined) return value;
  const [, inSeconds] = /^ ?[a-z]{1,12} ?\(([\d,]{1,15}) ?s(?:ec(?:ond)?s?)?\)/i.exec(behind) ?? [];
  if (inSeconds !== undefined) return sameTime(Number(inSeconds.replaceAll(",", "")), value * seconds);
  const secondsPerUnit = secondsPer(unit);
  return secondsPerUnit === undefined ? undefined : (value * seconds) / secondsPerUnit;
}

function sameTime(inSeconds: number, expected: number): number | undefined {
  return inSeconds === expected ? inSeconds : undefined;
}
