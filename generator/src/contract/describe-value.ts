/** Says a value of a change in words, on one line: `type integer, not required, maximum 7`. */
import type { JsonValue } from "../json/json-value.js";
import { isList } from "../json/compare.js";

const mostCharacters = 160;

/** Cut after 160 UTF-16 units, and without line breaks. Null and an empty list are `nothing`. */
export function inWords(value: JsonValue): string {
  const words = say(value).replace(/\s+/g, " ").trim();
  return words.length > mostCharacters ? `${words.slice(0, mostCharacters)}…` : words;
}

function say(value: JsonValue): string {
  if (value === null) return "nothing";
  if (typeof value !== "object") return String(value);
  if (isList(value)) return value.length === 0 ? "nothing" : value.map(say).join(" or ");
  if ("calls" in value && "seconds" in value) return sayRate(value.calls, value.seconds);
  const parts = Object.entries(value).map(([key, member]) => sayMember(key, member));
  return parts.filter((part) => part !== "").join(", ");
}

function sayMember(key: string, value: JsonValue): string {
  if (value === null) return "";
  if (value === true) return key;
  return value === false ? `not ${key}` : `${key} ${say(value)}`;
}

function sayRate(calls: JsonValue, seconds: JsonValue): string {
  return seconds === 1 ? `${say(calls)} calls a second` : `${say(calls)} calls in ${say(seconds)} seconds`;
}
