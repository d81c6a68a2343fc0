/** The schema of all types of a model, as json-schema-to-typescript takes it: comments and TypeScript types are put in as they are printed. */
import type { JSONSchema } from "json-schema-to-typescript";
import type { ApiModel, FieldModel, JsonValue, TypeDefinition } from "../../model/types.js";
import { type Code, code, identifier, joined } from "../../print/code.js";
import { comment, type Doc, doc, docParts, fieldDoc, sourceLine } from "../../print/doc.js";
import type { JsonSchema, JsonType } from "../../schema/json-schema.js";
import { type Form, lower } from "../../schema/lower.js";
import { propertyAlias, typeAliases } from "./aliases.js";

export interface LibrarySchema {
  /** An object with a property for each type, so that one run prints them all. */
  readonly schema: JSONSchema;
  /** The codes and comments in it. */
  readonly parts: readonly (Code | Doc)[];
  /** The names of the model, by those that are printed. */
  readonly typeNames: ReadonlyMap<string, string>;
}

/** @param errorCode the type of documented codes */
export function librarySchema(model: ApiModel, errorCode: Code): LibrarySchema {
  const packets = model.operations.flatMap(({ request, response }) => [request, response]);
  const maxBytes = new Map(packets.map((packet) => [packet.type, packet.maxBytes]));
  const aliases = typeAliases(model.types.map(({ name }) => name));
  const builder = new SchemaBuilder(model, errorCode);
  const properties = model.types.map((definition): [string, JSONSchema] => {
    const title = aliases.get(definition.name) ?? definition.name;
    const description = builder.described(typeDoc(definition, maxBytes.get(definition.name)));
    return [title, { title, ...description, ...builder.schemaOf(lower(definition.type, builder.form)) }];
  });
  return {
    schema: {
      title: "All0",
      type: "object",
      additionalProperties: false,
      required: [],
      properties: Object.fromEntries(properties),
    },
    parts: builder.parts,
    typeNames: new Map([...aliases].map(([name, alias]) => [alias, name])),
  };
}

function typeDoc(definition: TypeDefinition, maxBytes: number | undefined): Doc {
  const size = maxBytes === undefined ? undefined : doc`@remarks At most ${maxBytes} bytes of UTF-8.`;
  return docParts(comment(definition.description), size, sourceLine(definition.source));
}

class SchemaBuilder {
  readonly parts: (Code | Doc)[] = [];
  readonly form: Form;
  readonly #anyErrorCode: Code;

  constructor(model: ApiModel, errorCode: Code) {
    this.#anyErrorCode = code`(${errorCode} | (number & {}))`;
    this.form = {
      reference: (target) => ({ $ref: target }),
      enumeration: (_type, values) => ({ enum: values }),
      byteLimit: () => ({}),
      tagLimits: () => ({}),
      tagged: () => ({}),
      annotation: (field) => ({ ...this.#errorCodeOf(field), ...this.described(fieldDoc(model, field, errorCode)) }),
    };
  }

  #errorCodeOf({ type }: FieldModel): JsonSchema {
    return type.kind === "integer" && type.isErrorCode ? { $ref: errorCodeReference } : {};
  }

  described(about: Doc): { readonly description?: string } {
    this.parts.push(about);
    return about.text === "" ? {} : { description: about.text };
  }

  schemaOf(schema: JsonSchema): JSONSchema {
    const description = schema.description === undefined ? {} : { description: schema.description };
    return { ...description, ...this.#typeOf(schema) };
  }

  #typeOf(schema: JsonSchema): JSONSchema {
    if (schema.$ref === errorCodeReference) return this.#printed(this.#anyErrorCode);
    if (schema.$ref !== undefined) return this.#printed(identifier(schema.$ref));
    if (schema.enum !== undefined) return { enum: schema.enum.filter(isScalar) };
    if (typeof schema.type === "object") return this.#printed(unionOf(schema.type));
    if (schema.oneOf !== undefined) return { oneOf: schema.oneOf.map((member) => this.schemaOf(member)) };
    if (schema.properties !== undefined) return this.#objectOf(schema.properties, schema.required ?? []);
    if (schema.items !== undefined) return { type: "array", items: this.schemaOf(schema.items) };
    return schema.type === undefined ? { tsType: "unknown" } : { type: schema.type };
  }

  /** A type that is written already. */
  #printed(type: Code): JSONSchema {
    this.parts.push(type);
    return { tsType: type.text };
  }

  /** An object without known properties takes any. */
  #objectOf(properties: { readonly [name: string]: JsonSchema }, required: readonly string[]): JSONSchema {
    const members = Object.entries(properties).map(([name, property]) => [
      propertyAlias(name),
      this.schemaOf(property),
    ]);
    return {
      type: "object",
      properties: Object.fromEntries(members),
      required: required.map(propertyAlias),
      additionalProperties: members.length === 0,
    };
  }
}

function isScalar(value: JsonValue): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** Stands for the type of documented codes, which no type of a spec can be called. */
const errorCodeReference = "ErrorCode | number";

/** Two types of JSON may be one of TypeScript. In parentheses, since the library puts `[]` behind what it is given. */
function unionOf(types: readonly JsonType[]): Code {
  const printed = new Map(types.map((type) => [plainTypes[type].text, plainTypes[type]]));
  const members = joined([...printed.values()], " | ");
  return printed.size === 1 ? members : code`(${members})`;
}

const plainTypes: { readonly [type in JsonType]: Code } = {
  string: code`string`,
  integer: code`number`,
  number: code`number`,
  boolean: code`boolean`,
  array: code`unknown[]`,
  object: code`{ [k: string]: unknown }`,
};
