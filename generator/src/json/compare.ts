/** What comparing needs to know of JSON values. */
import type { JsonValue } from "./json-value.js";

/** `Array.isArray` does not narrow a readonly array. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether two values are the same JSON; the order of an object's keys counts, since both are made alike. */
export function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
