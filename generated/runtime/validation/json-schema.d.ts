/** Offers a packet's judge together with its JSON Schema, to libraries that ask a Standard Schema for one. */
import type { StandardSchema } from "./standard-schema.js";
/** A Standard Schema that is a Standard JSON Schema too; see https://standardschema.dev. */
export interface StandardJsonSchema<T> {
    readonly "~standard": StandardSchema<T>["~standard"] & {
        readonly jsonSchema: JsonSchemaConverter;
    };
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
    readonly $defs?: {
        readonly [name: string]: PublishedSchema;
    };
    readonly properties?: {
        readonly [name: string]: PublishedSchema;
    };
    readonly items?: PublishedSchema;
    readonly oneOf?: readonly PublishedSchema[];
    readonly [keyword: string]: unknown;
}
/** The judge, and the schema that is published for the same packet. */
export declare function withJsonSchema<T>(judge: StandardSchema<T>, schema: PublishedSchema): StandardJsonSchema<T>;
