/** The types of JSON values as conditions in generated code, for validators that say what is wrong with a value. */
import type { TypeNode } from "../../model/types.js";
import { type Code, code, literal } from "../../print/code.js";
import { allOf, anyOf, type Condition, test } from "./condition.js";

type Tested = Exclude<TypeNode["kind"], "any" | "anyOf" | "ref" | "union">;

/** A condition under which a value is of a type. */
export function isOfType(type: Tested, value: Code): Code {
  switch (type) {
    case "string":
    case "boolean":
      return code`typeof ${value} === ${literal(type)}`;
    case "integer":
      return code`Number.isInteger(${value})`;
    case "number":
      return code`Number.isFinite(${value})`;
    case "array":
      return code`Array.isArray(${value})`;
    case "object":
      return code`typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`;
  }
}

/** A condition under which it is not. */
export function isNotOfType(type: Tested, value: Code): Condition {
  switch (type) {
    case "string":
    case "boolean":
      return test(code`typeof ${value} !== ${literal(type)}`);
    case "object":
      return anyOf([
        test(code`typeof ${value} !== "object"`),
        test(code`${value} === null`),
        test(code`Array.isArray(${value})`),
      ]);
    default:
      return test(code`!${isOfType(type, value)}`);
  }
}

/** A condition under which it is of none of several types. */
export function isOfNoType(types: readonly Tested[], value: Code): Condition {
  const refusals = types.map((type) => isNotOfType(type, value));
  const [only] = refusals;
  return refusals.length === 1 && only !== undefined ? only : allOf(refusals);
}

/** The type that all values have; undefined if they differ. */
export function typeOfValues(values: readonly (string | number)[]): "string" | "integer" | "number" | undefined {
  if (values.every((value) => typeof value === "string")) return "string";
  if (values.every((value) => Number.isInteger(value))) return "integer";
  return values.every((value) => typeof value === "number") ? "number" : undefined;
}

/** A condition under which a value is not of the type of those that are allowed. An infinite number is none of them, which is enough to say of it. */
export function isNotLikeValues(type: "string" | "integer" | "number", value: Code): Condition {
  return type === "number"
    ? anyOf([test(code`typeof ${value} !== "number"`), test(code`Number.isNaN(${value})`)])
    : isNotOfType(type, value);
}
