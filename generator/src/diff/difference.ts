/** A difference between two contracts, before it is classified, and the pairing of their parts. */
import type { JsonValue } from "../json/json-value.js";
import type { Place } from "../contract/contract.js";
import type { RuleName } from "./rules.js";

/** One difference between two contracts. */
export interface Difference {
  readonly rule: RuleName;
  /** Path of the operation; empty for what all operations share. */
  readonly operation: string;
  /** What differs: the pointer of a field without array indices, an error code, a host, or another name. */
  readonly at: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  /** Generated symbols that it affects. */
  readonly symbols: readonly string[];
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  /** The variants of unions that contain the field. */
  readonly variants?: readonly string[];
}

/** The same part of both sides; undefined on a side that does not have it. */
export interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Pairs parts that have the same key, in the order of the old side; new parts come last. */
export function pair<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string | number,
): readonly Pair<T>[] {
  const rest = new Map(after.map((item) => [keyOf(item), item]));
  const first = new Map(before.map((item) => [keyOf(item), item]));
  const pairs = [...first].map(([key, item]): Pair<T> => {
    const partner = rest.get(key);
    rest.delete(key);
    return { before: item, after: partner };
  });
  return [...pairs, ...[...rest.values()].map((item): Pair<T> => ({ before: undefined, after: item }))];
}
