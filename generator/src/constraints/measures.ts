/** What limits measure: the size of a value, and the words for it. */
import { codePointLength, utf8ByteLength } from "../../runtime/validation/text-length.js";
import { isList } from "../json/compare.js";
import type { JsonValue } from "../json/json-value.js";

/** Names of the measures. A limit applies to the values that its measure has a size for. */
export type MeasureName = "value" | "characters" | "bytes" | "items";

export interface Measure {
  readonly name: MeasureName;
  /** Undefined for a value that it does not apply to. */
  size(value: JsonValue): number | undefined;
  /** The size that no value is below; undefined if there is none. */
  readonly smallest: number | undefined;
  /** A measure by which every value is at most as large. */
  readonly atLeast?: MeasureName;
  /** One of what is counted, and what follows the words for a range. */
  readonly noun?: string;
  readonly suffix?: string;
}

/** Whether a limit is the smallest or the largest size. */
export type Side = "lower" | "upper";

/** One limit: a bound on a size. */
export interface Limit {
  readonly bound: number;
  readonly side: Side;
  readonly measure: Measure;
}

export const measures: { readonly [Name in MeasureName]: Measure } = {
  value: { name: "value", size: (value) => (typeof value === "number" ? value : undefined), smallest: undefined },
  characters: {
    name: "characters",
    size: (value) => (typeof value === "string" ? codePointLength(value) : undefined),
    smallest: 0,
    noun: "character",
  },
  bytes: {
    name: "bytes",
    size: (value) => (typeof value === "string" ? utf8ByteLength(value) : undefined),
    smallest: 0,
    // Every character takes at least one byte.
    atLeast: "characters",
    noun: "byte",
    suffix: " of UTF-8",
  },
  items: { name: "items", size: (value) => (isList(value) ? value.length : undefined), smallest: 0, noun: "item" },
};
