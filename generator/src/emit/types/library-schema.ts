/** The types of a model as one schema for json-schema-to-typescript. Comments are added when its output is laid out. */
import type { JSONSchema } from "json-schema-to-typescript";
import type { ApiModel, JsonValue } from "../../model/types.js";
import type { JsonSchema, JsonType } from "../../schema/json-schema.js";
import { type Form, lower } from "../../schema/lower.js";
import { propertyAlias } from "./property-alias.js";

/** What the library prints for a code that may be one that is not documented. */
const anyErrorCode = "(ErrorCode | (number & {}))";

export interface LibrarySchema {
  /** An object with a property for each type, so that one run prints them all. */
  readonly schema: JSONSchema;
  /** The name under which each type is printed. */
  readonly typeNames: ReadonlyMap<string, string>;
}

/** Types with the same properties are printed once. Their names are ours: the library would change some of a spec. */
export function librarySchema(model: ApiModel): LibrarySchema {
  const properties = new Map<string, JSONSchema>();
  const typeNames = model.types.map(({ name, type }): [string, string] => {
    const schema = schemaOf(lower(type, form));
    const key = JSON.stringify(schema);
    const title = properties.get(key)?.title ?? `Type${properties.size}`;
    properties.set(key, { title, ...schema });
    return [name, title];
  });
  const members = [...properties.values()].map((schema) => [schema.title, schema]);
  return {
    schema: {
      title: "All",
      type: "object",
      additionalProperties: false,
      required: [],
      properties: Object.fromEntries(members),
    },
    typeNames: new Map(typeNames),
  };
}

const form: Form = {
  // A TypeScript type says nothing of constraints, so any form of them will do.
  name: "published",
  reference: (target) => ({ $ref: target }),
  enumeration: (_type, values) => ({ enum: values }),
  tagged: () => ({}),
  annotation: ({ type }) => (type.kind === "integer" && type.isErrorCode ? { $ref: anyErrorCode } : {}),
};

/** References are given as the TypeScript that they become: the library would rename what they refer to. */
function schemaOf(schema: JsonSchema): JSONSchema {
  if (schema.$ref !== undefined) return { tsType: schema.$ref };
  if (schema.enum !== undefined) return { enum: schema.enum.filter(isScalar) };
  if (typeof schema.type === "object") return { tsType: unionOf(schema.type) };
  if (schema.oneOf !== undefined) return { oneOf: schema.oneOf.map(schemaOf) };
  if (schema.properties !== undefined) return objectOf(schema.properties, schema.required ?? []);
  if (schema.items !== undefined) return { type: "array", items: schemaOf(schema.items) };
  return schema.type === undefined ? { tsType: "unknown" } : { type: schema.type };
}

function isScalar(value: JsonValue): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** An object without known properties takes any. */
function objectOf(properties: { readonly [name: string]: JsonSchema }, required: readonly string[]): JSONSchema {
  const members = Object.entries(properties).map(([name, property]) => [propertyAlias(name), schemaOf(property)]);
  return {
    type: "object",
    properties: Object.fromEntries(members),
    required: required.map(propertyAlias),
    additionalProperties: members.length === 0,
  };
}

/** Two types of JSON may be one of TypeScript. In parentheses, since the library puts `[]` behind what it is given. */
function unionOf(types: readonly JsonType[]): string {
  const members = [...new Set(types.map((type) => plainTypes[type]))];
  return members.length === 1 ? members.join("") : `(${members.join(" | ")})`;
}

const plainTypes: { readonly [type in JsonType]: string } = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  array: "unknown[]",
  object: "{ [k: string]: unknown }",
};
