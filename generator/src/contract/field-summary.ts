/** The structure of a field as JSON values, without wording: what changes and conflicts show of it. */
import type { JsonValue } from "../json/json-value.js";
import type { FieldContract, ValueType } from "./contract.js";

/** A type name, a list of type names, or `any`. */
export function summarizeType(types: readonly ValueType[] | undefined): JsonValue {
  if (types === undefined) return "any";
  return types.length === 1 ? (types[0] ?? null) : types;
}

/** `required`, `optional`, or `conditional` if it depends on other fields. */
export function summarizeRequired(required: boolean | undefined): string {
  return required === undefined ? "conditional" : required ? "required" : "optional";
}

/** Type, requirement, valid values and limits. */
export function summarizeField(field: FieldContract): JsonValue {
  return {
    type: summarizeType(field.types),
    required: field.required ?? null,
    ...(field.enum === undefined ? {} : { enum: field.enum }),
    ...field.limits,
  };
}
