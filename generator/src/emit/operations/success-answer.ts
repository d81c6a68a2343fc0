/** The response of a mock server to a valid packet. */
import type { ApiModel, FieldModel, JsonValue, ObjectType, OperationModel, TypeNode } from "../../model/types.js";
import { definitionOf, resolveType } from "../../model/lookup.js";
import { unreachable } from "../../text/unreachable.js";

type JsonObject = { readonly [key: string]: JsonValue };

/** What the mock server puts in at each answer. */
const placeholders = { "unix-seconds": "$unix-seconds", unique: "$unique" } as const;

/**
 * The documented answer if there is a sample of one, else the smallest that the types allow; with placeholders for what
 * is new in each answer.
 */
export function successAnswer(model: ApiModel, operation: OperationModel): JsonObject {
  const type = resolveType(model, definitionOf(model, operation.success).type);
  const fields = type.kind === "object" ? type.fields : [];
  const sample = documentedAnswer(model, operation) ?? {};
  const members = fields.flatMap((field): [string, JsonValue][] => {
    if (field.mock !== undefined) return [[field.name, placeholders[field.mock]]];
    const documented = Object.entries(sample).find(([name]) => name === field.name)?.[1];
    if (documented !== undefined) return [[field.name, documented]];
    return field.required ? [[field.name, smallest(model, field.type)]] : [];
  });
  return Object.fromEntries(members);
}

function documentedAnswer(model: ApiModel, { samples }: OperationModel): JsonObject | undefined {
  const status = model.service.envelope?.status;
  const answers = samples.filter(({ direction }) => direction === "response").map(({ packet }) => packet);
  return answers.filter(isObject).find((answer) => status === undefined || answer[status.field] === status.ok);
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function smallest(model: ApiModel, node: TypeNode): JsonValue {
  const type = resolveType(model, node);
  switch (type.kind) {
    case "string":
      return type.enum?.[0]?.value ?? "x".repeat(type.minLength ?? 0);
    case "integer":
    case "number":
      return type.enum?.[0]?.value ?? nearestToZero(type.minimum, type.maximum);
    case "boolean":
      return false;
    case "any":
      return null;
    case "anyOf": {
      const [member] = type.members;
      return member === undefined ? null : smallest(model, member);
    }
    case "array":
      return Array.from({ length: type.minItems ?? 0 }, () => smallest(model, type.items));
    case "object":
      return smallestObject(model, type);
    case "union": {
      const [variant] = type.variants;
      return variant === undefined ? {} : smallest(model, definitionOf(model, variant.type).type);
    }
    default:
      return unreachable(type);
  }
}

function smallestObject(model: ApiModel, { fields }: ObjectType): JsonValue {
  const required = fields.filter((field: FieldModel) => field.required);
  return Object.fromEntries(required.map((field) => [field.name, smallest(model, field.type)]));
}

function nearestToZero(minimum: number | undefined, maximum: number | undefined): number {
  return Math.min(Math.max(0, minimum ?? 0), maximum ?? Infinity);
}
