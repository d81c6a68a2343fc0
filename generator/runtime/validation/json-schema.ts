/** Offers a packet's judge together with its JSON Schema, to libraries that ask a Standard Schema for one. */
import type { StandardSchema } from "./standard-schema.js";

/** A Standard Schema that is a Standard JSON Schema too; see https://standardschema.dev. */
export interface StandardJsonSchema<T> {
  readonly "~standard": StandardSchema<T>["~standard"] & { readonly jsonSchema: JsonSchemaConverter };
}

/** What goes in is what comes out: both give the same schema. A target that is not known throws a TypeError. */
export interface JsonSchemaConverter {
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
}

export interface JsonSchemaOptions {
  /** The dialect that is wanted: `draft-2020-12` or `draft-07`. */
  readonly target: "draft-2020-12" | "draft-07" | (string & {});
}

/** The part of a published schema that differs between the dialects. */
export interface PublishedSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: PublishedSchema };
  readonly properties?: { readonly [name: string]: PublishedSchema };
  readonly items?: PublishedSchema;
  readonly oneOf?: readonly PublishedSchema[];
  readonly [keyword: string]: unknown;
}

/** The judge, and the schema that is published for the same packet. */
export function withJsonSchema<T>(judge: StandardSchema<T>, schema: PublishedSchema): StandardJsonSchema<T> {
  const convert = ({ target }: JsonSchemaOptions): Record<string, unknown> => inDialect(schema, target);
  return { "~standard": { ...judge["~standard"], jsonSchema: { input: convert, output: convert } } };
}

/** A copy each time: whoever gets it may change it. */
function inDialect(schema: PublishedSchema, target: string): Record<string, unknown> {
  switch (target) {
    case "draft-2020-12":
      return structuredClone(schema);
    case "draft-07":
      return { ...inDraft07(structuredClone(schema)), $schema: "http://json-schema.org/draft-07/schema#" };
    default:
      throw new TypeError(
        `There is no JSON Schema of the packet for \`${target}\`, but for draft-2020-12 and draft-07`,
      );
  }
}

/**
 * How often an array may hold a kind of item is left out: that dialect knows `contains` as "at least one" alone. The published
 * schema has `allOf` for nothing else.
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

/** In that dialect a reference hides whatever stands beside it. */
function reference(target: string, beside: object): Record<string, unknown> {
  return Object.keys(beside).length === 0 ? { $ref: target } : { allOf: [{ $ref: target }] };
}

function membersInDraft07(members: { readonly [name: string]: PublishedSchema }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, inDraft07(member)]));
}
