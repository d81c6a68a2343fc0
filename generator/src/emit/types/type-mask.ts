/**
 * Hides all that a spec wrote from json-schema-to-typescript, behind names of our own.
 *
 * That library crashes on a property named `hasOwnProperty`, renames types, and copies comments and values as they stand.
 * Here it sees placeholders alone (`N1` the name of a shape; in it `T1` a type, `P1` a property, `V1` a value, `D1` a comment),
 * and what it prints is known.
 */
import type { JSONSchema as MaskedSchema } from "json-schema-to-typescript";
import type { ApiModel, TypeDefinition, TypeName } from "../../model/types.js";
import type { JsonSchema, JsonType } from "../../schema/json-schema.js";
import { type Form, lower } from "../../schema/lower.js";
import { docParts, fieldDoc, sourceLine } from "../../print/doc.js";
import { comment, identifier, literal, propertyName } from "../../print/text.js";

/** What is given to json-schema-to-typescript, and what it stands for. */
export interface Mask {
  /** An object with a property for each shape that a type has, so that one run prints them all. */
  readonly schema: MaskedSchema;
  /** The types of the model, in their order. */
  readonly types: readonly MaskedType[];
}

/** One type behind placeholders. Types that differ in names and words alone have one shape, which is printed once. */
export interface MaskedType {
  /** The name by which its shape is printed. */
  readonly shape: string;
  /** The code for a placeholder in what is printed. */
  reveal(placeholder: string): string;
}

const anyErrorCode = "ErrorCode | (number & {})";

/** The shapes of all types of a model. */
export function maskTypes(model: ApiModel): Mask {
  const packets = model.operations.flatMap(({ request, response }) => [request, response]);
  const maxBytes = new Map(packets.map((packet) => [packet.type, packet.maxBytes]));
  const shapes = new Map<string, MaskedSchema & { readonly title: string }>();
  const types = model.types.map((definition) => {
    const masker = new Masker();
    const description = masker.place("D", typeDoc(definition, maxBytes.get(definition.name)));
    const masked = { ...masker.mask(lower(definition.type, formOf(model, masker))), description };
    const key = JSON.stringify(masked);
    const shape = shapes.get(key) ?? { ...masked, title: `N${shapes.size}` };
    shapes.set(key, shape);
    const name = identifier(definition.name);
    const reveal = (placeholder: string): string => (placeholder === shape.title ? name : masker.reveal(placeholder));
    return { shape: shape.title, reveal };
  });
  const properties = Object.fromEntries([...shapes.values()].map((shape) => [shape.title, shape]));
  const schema: MaskedSchema = { title: "All", description: "D0", type: "object", additionalProperties: false };
  return { schema: { ...schema, required: [], properties }, types };
}

function formOf(model: ApiModel, masker: Masker): Form {
  return {
    reference: (target) => ({ $ref: target }),
    enumeration: (_type, values) => ({ enum: values }),
    byteLimit: () => ({}),
    tagLimits: () => ({}),
    tagged: () => ({}),
    annotation: (field) => {
      const description = masker.place("D", fieldDoc(model, field));
      return field.type.kind === "integer" && field.type.isErrorCode
        ? { $ref: anyErrorCode, description }
        : { description };
    },
  };
}

function typeDoc(definition: TypeDefinition, maxBytes: number | undefined): string {
  const size = maxBytes === undefined ? undefined : `@remarks At most ${literal(maxBytes)} bytes of UTF-8.`;
  return docParts(comment(definition.description), size, sourceLine(definition.source));
}

class Masker {
  /** The code for each placeholder, by its number. */
  readonly #code: string[] = [];

  place(kind: "D" | "P" | "T" | "V", code: string): string {
    return `${kind}${this.#code.push(code) - 1}`;
  }

  reveal(placeholder: string): string {
    const code = this.#code[Number(placeholder.slice(1))];
    if (code === undefined)
      throw new Error(`json-schema-to-typescript printed ${placeholder}, which it was not given.`);
    return code;
  }

  mask(schema: JsonSchema): MaskedSchema {
    const description = schema.description === undefined ? {} : { description: schema.description };
    return { ...description, ...this.#maskType(schema) };
  }

  #maskType(schema: JsonSchema): MaskedSchema {
    if (schema.$ref !== undefined) return { tsType: this.place("T", typeCode(schema.$ref)) };
    if (schema.enum !== undefined) return { enum: schema.enum.map((value) => this.place("V", literal(value))) };
    if (typeof schema.type === "object") return { tsType: this.place("T", unionCode(schema.type)) };
    if (schema.oneOf !== undefined) return { oneOf: schema.oneOf.map((member) => this.mask(member)) };
    if (schema.properties !== undefined) return this.#maskObject(schema.properties, schema.required ?? []);
    if (schema.items !== undefined) return { type: "array", items: this.mask(schema.items) };
    return schema.type === undefined ? { tsType: "unknown" } : { type: schema.type };
  }

  /** An object without known properties takes any. */
  #maskObject(properties: { readonly [name: string]: JsonSchema }, required: readonly string[]): MaskedSchema {
    const isRequired = new Set(required);
    const masked = Object.entries(properties).map(([name, property]) => {
      const placeholder = this.place("P", propertyName(name));
      return { placeholder, schema: this.mask(property), required: isRequired.has(name) };
    });
    return {
      type: "object",
      properties: Object.fromEntries(masked.map(({ placeholder, schema }) => [placeholder, schema])),
      required: masked.filter((member) => member.required).map((member) => member.placeholder),
      additionalProperties: masked.length === 0,
    };
  }
}

/** Two types of JSON may be one of TypeScript. */
function unionCode(types: readonly JsonType[]): string {
  return [...new Set(types.map((type) => plainTypes[type]))].join(" | ");
}

const plainTypes: { readonly [type in JsonType]: string } = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  array: "unknown[]",
  object: "{ [k: string]: unknown }",
};

function typeCode(name: TypeName): string {
  return name === anyErrorCode ? name : identifier(name);
}
