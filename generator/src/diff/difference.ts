/** What comparing finds before anything is judged: one difference between two contracts. */
import type { JsonValue } from "../json/json-value.js";
import type { Place } from "../contract/contract.js";
import type { RuleName } from "./rules.js";

export interface Difference {
  readonly rule: RuleName;
  /** Path of the operation; empty for what operations share. */
  readonly operation: string;
  /** Pointer of a field without array indices, a code, a host, or another name of what differs. */
  readonly at: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
  /** Generated symbols that it touches. */
  readonly symbols: readonly string[];
  readonly before: Place | undefined;
  readonly after: Place | undefined;
  /** Variants of unions in which a field stands. */
  readonly variants?: readonly string[];
}

/** The same thing on both sides; one of them may lack it. */
export interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Brings together what has the same key: in the order of the old side, and what is new at the end. */
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
