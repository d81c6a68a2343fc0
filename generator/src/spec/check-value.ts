/** The check of a value in a spec (a default, a member of an enum) against its type. */
import type { SpecDocument, TypeKind, TypeSpec } from "./document.js";
import { isList } from "../json/compare.js";
import type { JsonValue } from "../json/json-value.js";
import { unreachable } from "../text/unreachable.js";
import { resolved, statementsIn } from "./traverse.js";

const articles: { readonly [Kind in TypeKind]: string } = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "a boolean",
  array: "an array",
  object: "an object",
  any: "a value",
  ref: "a value",
  union: "an object",
  anyOf: "a value",
};

/** Why a value does not match a type, such as `5 exceeds the maximum of 3`; undefined if it does. */
export function checkValue(spec: SpecDocument, value: JsonValue, written: TypeSpec): string | undefined {
  const type = resolved(spec, written);
  if (type === undefined || type.kind === "any") return undefined;
  if (!isOfType(value, type))
    return `${formatValue(value)} is not ${kindsOf(type)
      .map((kind) => articles[kind])
      .join(" or ")}`;
  if (type.enum !== undefined && !type.enum.some((member) => member.value === value)) {
    return `${formatValue(value)} is not a value of its enum`;
  }
  return constraintProblem(spec, value, type) ?? partProblem(spec, value, type);
}

/** The kinds of value that a type allows. */
export function kindsOf({ kind, alternatives }: TypeSpec): readonly TypeKind[] {
  return kind === "anyOf" ? alternatives.map(({ value }) => value) : [kind];
}

/** Whether a value is of a kind that the type allows. Its enum, its constraints and its parts are not checked. */
export function isOfType(value: JsonValue, type: TypeSpec): boolean {
  return kindsOf(type).some((kind) => isOfKind(value, kind));
}

/** The same for one kind. A reference is of any kind: resolve it first. */
export function isOfKind(value: JsonValue, kind: TypeKind): boolean {
  switch (kind) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
    case "array":
      return Array.isArray(value);
    case "object":
    case "union":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "any":
    case "ref":
    case "anyOf":
      return true;
    default:
      return unreachable(kind);
  }
}

/** The constraint that the value itself violates; its enum and its parts are not checked. */
export function constraintProblem(spec: SpecDocument, value: JsonValue, type: TypeSpec): string | undefined {
  const problem = firstOf(statementsIn(spec, type), (statement) => statement.problem(value));
  return problem && `${formatValue(value)} ${problem}`;
}

function partProblem(spec: SpecDocument, value: JsonValue, type: TypeSpec): string | undefined {
  if (isList(value)) {
    const { items } = type;
    return items === undefined ? undefined : firstOf(value, (item) => checkValue(spec, item, items));
  }
  const parts = new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  return firstOf(type.fields, (field) => {
    const part = parts.get(field.name);
    if (part === undefined) return field.required ? `'${field.name}' is missing` : undefined;
    return checkValue(spec, part, field.type);
  });
}

function firstOf<T>(values: readonly T[], problem: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const found = problem(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A value in a message. */
export function formatValue(value: JsonValue): string {
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}
