/** The messages of checks: how a sentence goes on after the name of the value, and the function of the runtime that ends it. */
import { quote } from "../../../runtime/validation/report.js";
import type { Limit, MeasureName } from "../../constraints/measures.js";
import type { AlternativeType, TagLimit } from "../../model/types.js";
import { counted, listed, withArticle } from "../../text/english.js";

export interface Sentence {
  readonly says: string;
  /** Exported by `runtime/validation/report.ts`; undefined if there is no more to say. */
  readonly end: undefined | "describeType" | "describeValue" | "describeCount";
}

export const isRequired: Sentence = { says: "is required", end: undefined };
export const holdsItemTwice: Sentence = { says: "must not hold an item twice", end: undefined };

/** @param types what the value may be, such as `string` and `integer` */
export function mustBeOfType(types: readonly AlternativeType["kind"][]): Sentence {
  return { says: `must be ${listed(types.map(withArticle), "or")}`, end: "describeType" };
}

const maxShownValues = 10;

export function mustBeOneOf(values: readonly (string | number)[]): Sentence {
  const texts = values.map(quote);
  const isLong = texts.length > maxShownValues;
  const shown = isLong ? `one of ${texts.slice(0, maxShownValues).join(", ")}, …` : listed(texts, "or");
  return { says: `must be ${shown}`, end: "describeValue" };
}

export function mustNotBe(value: number): Sentence {
  return { says: `must not be ${quote(value)}`, end: undefined };
}

/** Such as `must be at most 5`, or `must have at least 1 item`. */
export function mustKeep({ bound, side, measure: { name, noun } }: Limit): Sentence {
  const range = side === "lower" ? "at least" : "at most";
  const says = noun === undefined ? `must be ${range} ${bound}` : `must have ${range} ${counted(bound, noun)}`;
  return { says, end: ends[name] };
}

export function mustMatch(pattern: string): Sentence {
  return { says: `must match the pattern ${pattern}`, end: undefined };
}

export function mustHaveAtMostOf({ tag, value, count }: TagLimit): Sentence {
  return { says: `must have at most ${counted(count, "item")} of ${tag} ${quote(value)}`, end: "describeCount" };
}

/** A reader can count characters, but hardly bytes. */
const ends: { readonly [Name in MeasureName]: Sentence["end"] } = {
  value: "describeValue",
  characters: undefined,
  bytes: "describeCount",
  items: "describeCount",
};
