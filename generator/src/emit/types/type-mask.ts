/**
 * Hides all that a spec wrote from json-schema-to-typescript, behind names of our own.
 *
 * That library crashes on a property named `hasOwnProperty`, renames types, and copies comments and values as they stand.
 * Here it sees placeholders alone (`T1` a type, `P1` a property, `V1` a value, `D1` a comment), and what it prints is known.
 */
import type { JSONSchema as MaskedSchema } from "json-schema-to-typescript";
import type { ApiModel, JsonValue, TypeDefinition, TypeName } from "../../model/types.js";
import type { JsonSchema } from "../../schema/json-schema.js";
import { type Form, lower } from "../../schema/lower.js";
import { docParts, fieldDoc, sourceLine } from "../doc.js";
import { comment, identifier, literal, propertyName } from "../text.js";

/** A masked schema with what stands behind its placeholders, as code. */
export interface Mask {
  readonly schema: MaskedSchema;
  /** The code for a placeholder. */
  reveal(placeholder: string): string;
}

const anyErrorCode = "ErrorCode | (number & {})";

/** The schema of all types of a model, each a property of one object, so that one run prints them all. */
export function maskTypes(model: ApiModel): Mask {
  const masker = new Masker();
  const form: Form = {
    reference: (target) => ({ $ref: target }),
    enumeration: (_type, values) => ({ enum: values }),
    tagged: () => ({}),
    annotation: (field) => {
      const description = masker.place("D", fieldDoc(model, field));
      return field.type.kind === "integer" && field.type.isErrorCode
        ? { $ref: anyErrorCode, description }
        : { description };
    },
  };
  const packets = model.operations.flatMap(({ request, response }) => [request, response]);
  const maxBytes = new Map(packets.map((packet) => [packet.type, packet.maxBytes]));
  const named = model.types.map((definition) => {
    const name = masker.typePlaceholder(definition.name);
    const masked = masker.mask(lower(definition.type, form));
    return [
      name,
      { ...masked, title: name, description: masker.place("D", typeDoc(definition, maxBytes.get(definition.name))) },
    ] as const;
  });
  const schema: MaskedSchema = {
    title: "All",
    description: masker.place("D", ""),
    type: "object",
    additionalProperties: false,
  };
  return {
    schema: { ...schema, required: [], properties: Object.fromEntries(named) },
    reveal: (placeholder) => masker.reveal(placeholder),
  };
}

function typeDoc(definition: TypeDefinition, maxBytes: number | undefined): string {
  const size = maxBytes === undefined ? undefined : `@remarks At most ${literal(maxBytes)} bytes of UTF-8.`;
  return docParts(comment(definition.description), size, sourceLine(definition.source));
}

class Masker {
  readonly #code = new Map<string, string>();
  readonly #types = new Map<TypeName, string>();

  place(kind: "D" | "P" | "T" | "V", code: string): string {
    const placeholder = `${kind}${this.#code.size}`;
    this.#code.set(placeholder, code);
    return placeholder;
  }

  reveal(placeholder: string): string {
    const code = this.#code.get(placeholder);
    if (code === undefined)
      throw new Error(`json-schema-to-typescript printed ${placeholder}, which it was not given.`);
    return code;
  }

  typePlaceholder(name: TypeName): string {
    const placeholder = this.#types.get(name) ?? this.place("T", name === anyErrorCode ? name : identifier(name));
    this.#types.set(name, placeholder);
    return placeholder;
  }

  mask(schema: JsonSchema): MaskedSchema {
    const description = schema.description === undefined ? {} : { description: schema.description };
    return { ...description, ...this.#maskType(schema) };
  }

  #maskType(schema: JsonSchema): MaskedSchema {
    if (schema.$ref !== undefined) return { tsType: this.typePlaceholder(schema.$ref) };
    if (schema.enum !== undefined) return { enum: schema.enum.map((value) => this.#maskValue(value)) };
    if (schema.oneOf !== undefined) return { oneOf: schema.oneOf.map((member) => this.mask(member)) };
    if (schema.properties !== undefined) return this.#maskObject(schema.properties, schema.required ?? []);
    if (schema.items !== undefined) return { type: "array", items: this.mask(schema.items) };
    return schema.type === undefined ? { tsType: "unknown" } : { type: schema.type };
  }

  #maskValue(value: JsonValue): string {
    return this.place("V", literal(value));
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
