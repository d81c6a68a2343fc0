/** The types of JSON values. */
import { isList } from "./compare.js";
import type { JsonValue } from "./json-value.js";

/** Name of a type that a spec or a page can state. */
export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object";

/** The narrowest type of a value: a whole number is an integer, also if it is written as `1.0`. */
export function jsonType(value: JsonValue): JsonType | "null" {
  if (value === null) return "null";
  if (isList(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "string") return "string";
  return typeof value === "boolean" ? "boolean" : "object";
}
