/** A packet's validator together with its JSON Schema, for libraries that ask a Standard Schema for one. */
import type { StandardSchema } from "./standard-schema.js";
/** A Standard Schema that is also a Standard JSON Schema; see https://standardschema.dev. */
export interface StandardJsonSchema<T> {
    readonly "~standard": StandardSchema<T>["~standard"] & {
        readonly jsonSchema: JsonSchemaConverter;
    };
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
/** Adds the published schema of the same packet to a validator. */
export declare function withJsonSchema<T>(validator: StandardSchema<T>, schema: PublishedSchema): StandardJsonSchema<T>;
