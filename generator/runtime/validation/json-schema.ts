/** A packet's validator together with its JSON Schema, for libraries that ask a Standard Schema for one. */
import type { StandardSchema } from "./standard-schema.js";

/** A Standard Schema that is also a Standard JSON Schema; see https://standardschema.dev. */
export interface StandardJsonSchema<T> {
  readonly "~standard": StandardSchema<T>["~standard"] & { readonly jsonSchema: JsonSchemaConverter };
}

/**
 * Input and output have the same type, so both methods return the same schema.
 *
 * @throws TypeError when the target is not supported.
 */
export interface JsonSchemaConverter {
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
}

/** Which schema to return. */
export interface JsonSchemaOptions {
  /** Dialect of JSON Schema: `draft-2020-12` or `draft-07`. */
  readonly target: "draft-2020-12" | "draft-07" | (string & {});
}

/** The parts of a published schema that differ between the dialects. */
export interface PublishedSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: PublishedSchema };
  readonly properties?: { readonly [name: string]: PublishedSchema };
  readonly items?: PublishedSchema;
  readonly oneOf?: readonly PublishedSchema[];
  readonly [keyword: string]: unknown;
}

/** Adds the published schema of the same packet to a validator. */
export function withJsonSchema<T>(validator: StandardSchema<T>, schema: PublishedSchema): StandardJsonSchema<T> {
  const convert = ({ target }: JsonSchemaOptions): Record<string, unknown> => inDialect(schema, target);
  return { "~standard": { ...validator["~standard"], jsonSchema: { input: convert, output: convert } } };
}

/** A new copy each time, since the caller may change it. */
function inDialect(schema: PublishedSchema, target: string): Record<string, unknown> {
  switch (target) {
    case "draft-2020-12":
      return structuredClone(schema);
    case "draft-07":
      return { ...inDraft07(structuredClone(schema)), $schema: "http://json-schema.org/draft-07/schema#" };
    default:
      throw new TypeError(`JSON Schema target \`${target}\` is not supported. Use draft-2020-12 or draft-07`);
  }
}

/**
 * Omits limits on how many items of a kind an array may hold, since draft-07 has no `maxContains`. The published schema uses
 * `allOf` for nothing else.
 */
function inDraft07(schema: PublishedSchema): Record<string, unknown> {
  const { $ref, $defs, properties, items, oneOf, contains, minContains, maxContains, allOf, ...rest } = schema;
  return {
    ...rest,
    ...($ref === undefined ? {} : reference($ref.replace("#/$defs/", "#/definitions/"), rest)),
    ...(properties === undefined ? {} : { properties: membersInDraft07(properties) }),
    ...(items === undefined ? {} : { items: inDraft07(items) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inDraft07) }),
    ...($defs === undefined ? {} : { definitions: membersInDraft07($defs) }),
  };
}

/** In draft-07 a `$ref` makes validators ignore the keywords next to it. */
function reference(target: string, siblings: object): Record<string, unknown> {
  return Object.keys(siblings).length === 0 ? { $ref: target } : { allOf: [{ $ref: target }] };
}

function membersInDraft07(members: { readonly [name: string]: PublishedSchema }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, inDraft07(member)]));
}
