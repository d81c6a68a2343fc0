/** The types that the samples of a page show for each field, and for the items of its arrays. */
import type { SampleContract, ValueType } from "../../contract/contract.js";
import { isList } from "../../json/compare.js";
import { memberPointer } from "../../contract/field-pointer.js";
import { jsonType } from "../../json/json-type.js";
import type { JsonValue } from "../../json/json-value.js";

/** The types of one field. */
export interface ShownTypes {
  readonly types: ReadonlySet<ValueType | "null">;
  readonly itemTypes: ReadonlySet<ValueType | "null">;
}

interface Collected {
  readonly types: Set<ValueType | "null">;
  readonly itemTypes: Set<ValueType | "null">;
}

/** More levels than any documented packet has. */
const maxLevels = 64;

/** By pointer, without array indices. */
export function shownIn(samples: readonly SampleContract[]): ReadonlyMap<string, ShownTypes> {
  const seen = new Map<string, Collected>();
  for (const { packet } of samples) collect(packet, "", 0, seen);
  return seen;
}

function collect(value: JsonValue, pointer: string, depth: number, seen: Map<string, Collected>): void {
  if (typeof value !== "object" || value === null || depth > maxLevels) return;
  if (isList(value)) {
    const field = seen.get(pointer);
    for (const item of value) {
      field?.itemTypes.add(jsonType(item));
      collect(item, pointer, depth + 1, seen);
    }
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const inner = memberPointer(pointer, name);
    const field = seen.get(inner) ?? { types: new Set(), itemTypes: new Set() };
    field.types.add(jsonType(member));
    seen.set(inner, field);
    collect(member, inner, depth + 1, seen);
  }
}

/** Whether a stated type allows a value of a shown type. */
export function isCovered(shown: ValueType | "null", stated: readonly ValueType[]): boolean {
  return stated.some((type) => type === shown || (type === "number" && shown === "integer"));
}

/** The smallest list of types that allows every shown value; undefined if there is none, or if a value is null. */
export function coveringTypes(shown: ReadonlySet<ValueType | "null">): readonly ValueType[] | undefined {
  const types: ValueType[] = [];
  for (const type of shown) {
    if (type === "null") return undefined;
    if (!(type === "integer" && shown.has("number"))) types.push(type);
  }
  return types.length === 0 ? undefined : types;
}
