/** Owns the fingerprint of a change: made from its structure, so that neither lines nor names of files nor messages alter it. */
import { createHash } from "node:crypto";
import type { JsonValue } from "../json/json-value.js";
import type { Difference } from "./difference.js";
import { isList } from "../json/compare.js";
import { plainWording } from "../contract/wording.js";

const digits = 16;

export function fingerprintOf({ rule, operation, at, from, to, variants = [] }: Difference): string {
  const value = rule.startsWith("prose-") ? wording : settled;
  const structure = [rule, operation, at, variants, value(from), value(to)];
  return createHash("sha256").update(JSON.stringify(structure)).digest("hex").slice(0, digits);
}

const wording = (value: JsonValue): JsonValue => (typeof value === "string" ? plainWording(value) : value);

/** The order of keys and of listed values says nothing. */
function settled(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(settled).sort(byText);
  const entries = Object.entries(value).map(([key, member]) => [key, settled(member)] as const);
  return Object.fromEntries(entries.sort(byText));
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
