/** The messages of checks: how a sentence goes on after the name of the value, and the function of the runtime that ends it. */
import { quote } from "../../../runtime/validation/report.js";
import type { AlternativeType, TagLimit } from "../../model/types.js";

export interface Sentence {
  readonly says: string;
  /** Exported by `runtime/validation/report.ts`; undefined if there is no more to say. */
  readonly end: undefined | "butIsOfType" | "butIs" | "butHas";
}

export const isRequired: Sentence = { says: "is required", end: undefined };
export const holdsItemTwice: Sentence = { says: "must not hold an item twice", end: undefined };

/** @param types what the value may be, such as `string` and `integer` */
export function mustBeOfType(types: readonly AlternativeType["kind"][]): Sentence {
  const words = types.map((type) => `${/^[aio]/.test(type) ? "an" : "a"} ${type}`);
  return { says: `must be ${alternatives(words)}`, end: "butIsOfType" };
}

const maxShownValues = 10;

export function mustBeOneOf(values: readonly (string | number)[]): Sentence {
  const texts = values.map(quote);
  const isLong = texts.length > maxShownValues;
  const shown = isLong ? `one of ${texts.slice(0, maxShownValues).join(", ")}, …` : alternatives(texts);
  return { says: `must be ${shown}`, end: "butIs" };
}

/** Such as `a string or an integer`. */
function alternatives(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} or ${texts.slice(-1).join("")}`;
}

export function mustNotBe(value: number): Sentence {
  return { says: `must not be ${quote(value)}`, end: undefined };
}

export function mustBeAtLeast(minimum: number): Sentence {
  return { says: `must be at least ${minimum}`, end: "butIs" };
}

export function mustBeAtMost(maximum: number): Sentence {
  return { says: `must be at most ${maximum}`, end: "butIs" };
}

export function mustMatch(pattern: string): Sentence {
  return { says: `must match the pattern ${pattern}`, end: undefined };
}

export function mustHaveAtLeast(minimum: number, noun: Noun): Sentence {
  return { says: `must have at least ${counted(minimum, noun)}`, end: ends[noun] };
}

export function mustHaveAtMost(maximum: number, noun: Noun): Sentence {
  return { says: `must have at most ${counted(maximum, noun)}`, end: ends[noun] };
}

export function mustHaveAtMostOf({ tag, value, count }: TagLimit): Sentence {
  return { says: `must have at most ${counted(count, "item")} of ${tag} ${quote(value)}`, end: "butHas" };
}

type Noun = "character" | "byte" | "item";

/** A reader can count characters, but hardly bytes. */
const ends = { character: undefined, byte: "butHas", item: "butHas" } as const;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
