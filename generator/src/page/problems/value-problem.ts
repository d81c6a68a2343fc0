/** The validation of one sample value against the facts of its field. */
import { jsonType } from "../../json/json-type.js";
import type { JsonValue } from "../../json/json-value.js";
import type { FieldFact } from "../facts.js";
import { matchesType, describeTypes } from "./describe-type.js";

/** The problem with a value, as the end of a sentence; undefined if it is valid. */
export function valueProblem(value: JsonValue, field: FieldFact, checksType: boolean): string | undefined {
  if (value === null) return undefined;
  const type = jsonType(value);
  if (checksType && field.type !== null && !matchesType(type, field.type)) {
    return `is ${describeTypes(type)}, not ${describeTypes(field.type)}`;
  }
  return enumProblem(value, field) ?? numberProblem(value, field) ?? sizeProblem(value, field);
}

function enumProblem(value: JsonValue, field: FieldFact): string | undefined {
  if (field.enum === undefined) return undefined;
  const elements = Array.isArray(value) ? value : [value];
  const other = elements.find((element) => typeof element !== "object" && field.enum?.includes(element) === false);
  return other === undefined ? undefined : `is ${JSON.stringify(other)}, which is not one of the listed values`;
}

function numberProblem(value: JsonValue, { minimum, maximum }: FieldFact): string | undefined {
  if (typeof value !== "number") return undefined;
  if (minimum !== undefined && value < minimum) return `is ${value}, less than ${minimum}`;
  return maximum !== undefined && value > maximum ? `is ${value}, more than ${maximum}` : undefined;
}

function sizeProblem(value: JsonValue, { maxLength, maxBytes, maxItems }: FieldFact): string | undefined {
  if (Array.isArray(value)) {
    return maxItems !== undefined && value.length > maxItems ? `has more than ${maxItems} items` : undefined;
  }
  if (typeof value !== "string") return undefined;
  if (maxLength !== undefined && [...value].length > maxLength) return `has more than ${maxLength} characters`;
  const isTooLarge = maxBytes !== undefined && new TextEncoder().encode(value).length > maxBytes;
  return isTooLarge ? `has more than ${maxBytes} bytes` : undefined;
}
