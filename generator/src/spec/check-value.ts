/** The check of a value in a spec (a default, a member of an enum) against its type. */
import type { LimitName, SpecDocument, TypeKind, TypeSpec } from "./document.js";
import type { JsonValue } from "../json/json-value.js";
import { unreachable } from "../text/unreachable.js";
import { readPattern } from "./rules/patterns.js";
import { resolved } from "./traverse.js";

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
  return limitProblem(value, type) ?? partProblem(spec, value, type);
}

/** The kinds of value that a type allows. */
export function kindsOf({ kind, alternatives }: TypeSpec): readonly TypeKind[] {
  return kind === "anyOf" ? alternatives.map(({ value }) => value) : [kind];
}

export function isOfType(value: JsonValue, type: TypeSpec): boolean {
  return kindsOf(type).some((kind) => isOfKind(value, kind));
}

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

const amountOf = (value: JsonValue): number | undefined => (typeof value === "number" ? value : undefined);
const lengthOf = (value: JsonValue): number | undefined => (typeof value === "string" ? [...value].length : undefined);
const bytesOf = (value: JsonValue): number | undefined =>
  typeof value === "string" ? new TextEncoder().encode(value).length : undefined;
const countOf = (value: JsonValue): number | undefined => (isList(value) ? value.length : undefined);

/** What each limit measures; undefined for a value that it does not apply to. */
const measured: { readonly [Name in LimitName]: (value: JsonValue) => number | undefined } = {
  minimum: amountOf,
  maximum: amountOf,
  minLength: lengthOf,
  maxLength: lengthOf,
  maxBytes: bytesOf,
  minItems: countOf,
  maxItems: countOf,
};

/** The limit that the value itself exceeds; its enum and its parts are not checked. */
export function limitProblem(value: JsonValue, type: TypeSpec): string | undefined {
  for (const [name, limit] of type.limits) {
    const size = measured[name](value);
    const isLower = name.startsWith("min");
    if (size !== undefined && (isLower ? size < limit.value : size > limit.value)) {
      return `${formatValue(value)} ${isLower ? "is below" : "exceeds"} the ${name} of ${limit.value}`;
    }
  }
  const pattern = type.pattern === undefined ? undefined : readPattern(type.pattern.value);
  if (typeof value !== "string" || !(pattern instanceof RegExp)) return undefined;
  return pattern.test(value) ? undefined : `${formatValue(value)} does not match the pattern`;
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

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
