/** The comparison of JSON values. */
import type { JsonValue } from "./json-value.js";

/** Whether a value is an array. `Array.isArray` does not narrow a readonly array. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether two values are equal, including the order of an object's keys. */
export function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export { isEqual } from "../../runtime/validation/equal.js";
