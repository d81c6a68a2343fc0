/** The JSON Schema that editors complete and check spec files with, made from the tables of the language. */
import type { JsonValue } from "../json/json-value.js";
import { unreachable } from "../text/unreachable.js";
import { definitions, file } from "./definitions.js";
import type { Definition, NodeSchema } from "../yaml/node-schema.js";

type JsonObject = { readonly [key: string]: JsonValue };

/** The JSON Schema of a spec file. Draft 7, which every editor understands. */
export function specSchema(): JsonObject {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A spec file of tim-bindgen",
    ...definitionSchema(file),
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([name, value]) => [name, definitionSchema(value)]),
    ),
  };
}

/** The text of `spec.schema.json`. Lists of plain values are on one line, as the formatter puts them. */
export function specSchemaText(): string {
  return `${printed(specSchema(), "")}\n`;
}

function definitionSchema(definition: Definition): JsonObject {
  const keys = Object.entries(definition.keys);
  const required = keys.filter(([, key]) => key.required === true).map(([name]) => name);
  const dependencies = new Map<string, string[]>();
  for (const [name, key] of keys) {
    if (typeof key.required === "boolean") continue;
    for (const cause of key.required) dependencies.set(cause, [...(dependencies.get(cause) ?? []), name]);
  }
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    ...(dependencies.size === 0 ? {} : { dependencies: Object.fromEntries(dependencies) }),
    properties: Object.fromEntries(
      keys.map(([name, key]) => [name, { description: key.doc, ...nodeJsonSchema(key.schema) }]),
    ),
  };
}

function nodeJsonSchema(schema: NodeSchema): JsonObject {
  switch (schema.kind) {
    case "text":
      return {
        type: "string",
        ...(schema.choices === undefined ? {} : { enum: schema.choices }),
        ...(schema.format === undefined ? {} : { pattern: schema.format.pattern.source }),
      };
    case "located":
      return nodeJsonSchema(schema.of);
    case "scalarOr":
      return { anyOf: [nodeJsonSchema(schema.scalar), nodeJsonSchema(schema.other)] };
    case "integer":
      return { type: "integer", minimum: schema.minimum };
    case "number":
    case "boolean":
      return { type: schema.kind };
    case "json":
      return {};
    case "list":
      return { type: "array", items: nodeJsonSchema(schema.items) };
    case "map": {
      const names = schema.keys === undefined ? {} : { propertyNames: { pattern: schema.keys.pattern.source } };
      return { type: "object", ...names, additionalProperties: nodeJsonSchema(schema.values) };
    }
    case "definition":
      return { allOf: [{ $ref: `#/definitions/${schema.name}` }] };
    case "shorthand":
      return { anyOf: [nodeJsonSchema(schema.text), nodeJsonSchema({ kind: "definition", name: schema.name })] };
    default:
      return unreachable(schema);
  }
}

const maxLineWidth = 120;

/** `before` is the text before the value on its line. */
function printed(value: JsonValue, indent: string, before = ""): string {
  const deeper = `${indent}  `;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) {
    const line = `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    const isPlain = value.every((item) => typeof item !== "object" || item === null);
    if (isPlain && `${before}${line},`.length <= maxLineWidth) return line;
    return `[\n${value.map((item) => deeper + printed(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${deeper}${JSON.stringify(key)}: `;
    return start + printed(member, deeper, start);
  });
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
