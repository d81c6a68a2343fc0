/** Owns how a field and its type appear in a change: structure alone, no wording. */
import type { JsonValue } from "../../json/json-value.js";
import type { FieldContract, ValueType } from "../../contract/contract.js";

/** A name, a list of names, or `any`. */
export function shownType(types: readonly ValueType[] | undefined): JsonValue {
  if (types === undefined) return "any";
  return types.length === 1 ? (types[0] ?? null) : types;
}

export function shownRequired(required: boolean | undefined): string {
  return required === undefined ? "conditional" : required ? "required" : "optional";
}

export function shownField(field: FieldContract): JsonValue {
  return {
    type: shownType(field.types),
    required: field.required ?? null,
    ...(field.enum === undefined ? {} : { enum: field.enum }),
    ...field.limits,
  };
}
