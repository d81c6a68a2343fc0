/** Owns what the samples of a page show of each field: the types of its values, and of what its arrays hold. */
import type { SampleContract, ValueType } from "../../contract/contract.js";
import { isList } from "../../json/compare.js";
import { memberPointer } from "../../contract/field-pointer.js";
import type { JsonValue } from "../../json/json-value.js";

export interface Shown {
  readonly types: ReadonlySet<ValueType | "null">;
  readonly itemTypes: ReadonlySet<ValueType | "null">;
}

interface Collected {
  readonly types: Set<ValueType | "null">;
  readonly itemTypes: Set<ValueType | "null">;
}

/** Deeper than any documented packet. */
const deepest = 64;

/** By pointer, without array indices. */
export function shownIn(samples: readonly SampleContract[]): ReadonlyMap<string, Shown> {
  const seen = new Map<string, Collected>();
  for (const { packet } of samples) collect(packet, "", 0, seen);
  return seen;
}

function collect(value: JsonValue, pointer: string, depth: number, seen: Map<string, Collected>): void {
  if (typeof value !== "object" || value === null || depth > deepest) return;
  if (isList(value)) {
    const own = seen.get(pointer);
    for (const item of value) {
      own?.itemTypes.add(typeOf(item));
      collect(item, pointer, depth + 1, seen);
    }
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const inner = memberPointer(pointer, name);
    const own = seen.get(inner) ?? { types: new Set(), itemTypes: new Set() };
    own.types.add(typeOf(member));
    seen.set(inner, own);
    collect(member, inner, depth + 1, seen);
  }
}

function typeOf(value: JsonValue): ValueType | "null" {
  if (value === null) return "null";
  if (isList(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "string" ? "string" : typeof value === "boolean" ? "boolean" : "object";
}

/** Whether a value of the one type can stand where the other is stated. */
export function isCovered(shown: ValueType | "null", stated: readonly ValueType[]): boolean {
  return stated.some((type) => type === shown || (type === "number" && shown === "integer"));
}

/** The fewest types that cover all that is shown; undefined where nothing tells, or a value may be null. */
export function coveringTypes(shown: ReadonlySet<ValueType | "null">): readonly ValueType[] | undefined {
  const types: ValueType[] = [];
  for (const type of shown) {
    if (type === "null") return undefined;
    if (!(type === "integer" && shown.has("number"))) types.push(type);
  }
  return types.length === 0 ? undefined : types;
}
