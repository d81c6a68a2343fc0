/** The fingerprint of a change: a hash of its structure, independent of lines, file names and messages. */
import { createHash } from "node:crypto";
import type { JsonValue } from "../json/json-value.js";
import type { Difference } from "./difference.js";
import { isList } from "../json/compare.js";
import { plainWording } from "../contract/wording.js";

const hexDigits = 16;

/** 16 hexadecimal digits. */
export function fingerprintOf({ rule, operation, at, from, to, variants = [] }: Difference): string {
  const value = rule.startsWith("prose-") ? wording : sorted;
  const structure = [rule, operation, at, variants, value(from), value(to)];
  return createHash("sha256").update(JSON.stringify(structure)).digest("hex").slice(0, hexDigits);
}

const wording = (value: JsonValue): JsonValue => (typeof value === "string" ? plainWording(value) : value);

/** Sorts keys and listed values, since their order has no meaning. */
function sorted(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(sorted).sort(byText);
  const entries = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const);
  return Object.fromEntries(entries.sort(byText));
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
