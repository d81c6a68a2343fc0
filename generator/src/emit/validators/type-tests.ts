/** The types of JSON values as conditions in code, for those who say what is wrong with a value. */
import type { TypeNode } from "../../model/types.js";

type Tested = Exclude<TypeNode["kind"], "any" | "anyOf" | "ref" | "union">;

/** A condition under which a value is of a type. */
export function isOfType(type: Tested, value: string): string {
  switch (type) {
    case "string":
    case "boolean":
      return `typeof ${value} === "${type}"`;
    case "integer":
      return `Number.isInteger(${value})`;
    case "number":
      return `Number.isFinite(${value})`;
    case "array":
      return `Array.isArray(${value})`;
    case "object":
      return `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`;
  }
}

/** A condition under which it is not. */
export function isNotOfType(type: Tested, value: string): string {
  switch (type) {
    case "string":
    case "boolean":
      return `typeof ${value} !== "${type}"`;
    case "object":
      return `typeof ${value} !== "object" || ${value} === null || Array.isArray(${value})`;
    default:
      return `!${isOfType(type, value)}`;
  }
}

/** A condition under which it is of none of several types. */
export function isOfNoType(types: readonly Tested[], value: string): string {
  const refusals = types.map((type) => isNotOfType(type, value));
  if (refusals.length === 1) return refusals.join("");
  return refusals.map((refusal) => (refusal.includes(" || ") ? `(${refusal})` : refusal)).join(" && ");
}

/** The type that all values have; undefined where they differ. */
export function typeOfValues(values: readonly (string | number)[]): "string" | "integer" | "number" | undefined {
  if (values.every((value) => typeof value === "string")) return "string";
  if (values.every((value) => Number.isInteger(value))) return "integer";
  return values.every((value) => typeof value === "number") ? "number" : undefined;
}

/** A condition under which a value is not of the type of those that are allowed; of an infinite number it is enough to say that it is none of them. */
export function isNotLikeValues(type: "string" | "integer" | "number", value: string): string {
  return type === "number" ? `typeof ${value} !== "number" || Number.isNaN(${value})` : isNotOfType(type, value);
}
