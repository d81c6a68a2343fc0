/**
 * A spec as its author wrote it: what the reader makes of the tables of the language, with the kind of each type resolved and
 * the sections of all files put together. Names are not resolved, and what the sections mean is still to be checked.
 */
import type { AuthScheme } from "../auth/schemes.js";
import type { ConstraintKeyword } from "../constraints/index.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import type { Located } from "../diagnostics/origin.js";
import type { Section, SectionOf } from "../grammar/section.js";
import type { operation } from "../grammar/tables/operation.js";
import type { builtinTypes, KindKey, listableTypes } from "../grammar/tables/types.js";

export type { Located } from "../diagnostics/origin.js";

/** All files of a spec as one. A sound one has one service, and no two declarations of a name. */
export interface SpecDocument {
  /** The spec files in reading order. */
  readonly files: readonly string[];
  readonly services: readonly ServiceSpec[];
  readonly types: readonly TypeDeclaration[];
  /** The declarations by name; of two with one name, the first. */
  readonly declared: ReadonlyMap<string, TypeDeclaration>;
  readonly operations: readonly OperationSpec[];
}

/** The page that something was taken from. */
export type SourceSpec = Section<"source">;
/** The fields that every answer has. */
export type EnvelopeSpec = Section<"envelope">;
/** A rule whose result is a warning. */
export type AdviceSpec = Section<"advice">;
/** A condition of advice. Exactly one of `present`, `equals` and `count` is written. */
export type ConditionSpec = Section<"condition">;
/** Answers that are neither a success nor a failure. */
export type PartialSpec = Section<"partial">;
/** A documented packet: written in place, or the name of a JSON file. */
export type SampleSpec = Section<"sample">;
/** Violations that raise a code. */
export type RaisedBySpec = Section<"raisedBy">;

/** What all operations share. */
export interface ServiceSpec extends Omit<Section<"service">, "auth" | "urlParameters" | "errors"> {
  readonly auth: AuthScheme;
  readonly urlParameters: readonly UrlParameterSpec[];
  readonly errors: readonly ErrorSpec[];
}

/** A parameter of the URL of every call. */
export interface UrlParameterSpec extends Section<"urlParameter"> {
  readonly name: string;
}

/** The operation of a file. */
export interface OperationSpec extends Omit<
  SectionOf<typeof operation>,
  "operation" | "request" | "response" | "errors"
> {
  readonly name: Located<string>;
  readonly request: RequestSpec;
  readonly response: ResponseSpec;
  readonly errors: readonly ErrorSpec[];
  /** The source of its file. */
  readonly source: SourceSpec | undefined;
}

export type RequestSpec = Packet<"request">;
export type ResponseSpec = Packet<"response">;

/** The fields of a packet are those of an object type. */
type Packet<Name extends "request" | "response"> = Omit<Section<Name>, "fields"> & { readonly type: TypeSpec };

/** A row of an error table, with the code that is its key. */
export interface ErrorSpec extends Section<"error"> {
  readonly code: number;
}

// ---- types ---------------------------------------------------------------------------------------------------------

/** A type of the section `types`. */
export interface TypeDeclaration {
  readonly name: string;
  readonly description: string;
  readonly type: TypeSpec;
  readonly source: SourceSpec | undefined;
  readonly origin: Origin;
}

export type BuiltinType = (typeof builtinTypes)[number];
/** A built-in type that a list of types may name. */
export type ListableType = (typeof listableTypes)[number];
/** A built-in type, `ref`, `union`, or `anyOf` for a list of types. */
export type TypeKind = TypeSpec["kind"];

/** A type as written. Parts that its kind does not have are empty. */
export type TypeSpec = ReferenceSpec | UnionTypeSpec | PlainTypeSpec;

export interface ReferenceSpec extends TypeParts {
  readonly kind: "ref";
  /** The name of a declared type. */
  readonly target: string;
  readonly union?: undefined;
}

export interface UnionTypeSpec extends TypeParts {
  readonly kind: "union";
  readonly union: UnionSpec;
}

export interface PlainTypeSpec extends TypeParts {
  readonly kind: BuiltinType | "anyOf";
  readonly union?: undefined;
}

export interface TypeParts extends Pick<Section<"field">, ConstraintKeyword | "enum" | "enumDescriptions"> {
  /** The types that a value of kind `anyOf` may have. A constraint applies to values of the type that it belongs to. */
  readonly alternatives: readonly Located<ListableType>[];
  readonly fields: readonly FieldSpec[];
  readonly items: TypeSpec | undefined;
  /** The place of each key that is written beside the type. */
  readonly written: ReadonlyMap<string, Origin>;
  readonly origin: Origin;
}

/** Objects distinguished by a tag. */
export interface UnionSpec {
  readonly tag: string;
  /** The field that holds what is special to a variant; without it, the fields are beside the tag. */
  readonly content: string | undefined;
  readonly descriptions: ReadonlyMap<string, Located<string>>;
  readonly variants: readonly VariantSpec[];
}

/** One of the objects of a union, with the fields that the discriminator names. */
export interface VariantSpec {
  /** Value of the tag. */
  readonly value: string;
  /** Name of its type; the value of the tag unless the author named another. */
  readonly typeName: string;
  readonly builder: string | undefined;
  readonly description: string | undefined;
  /** The type of the content, or the object type whose fields are beside the tag. */
  readonly content: ReferenceSpec;
  readonly tagField: FieldSpec;
  readonly contentField: FieldSpec | undefined;
  readonly origin: Origin;
}

/** A field of a packet or of an object type. */
export interface FieldSpec extends Omit<Section<"field">, "type" | KindKey> {
  /** Wire name; any text. */
  readonly name: string;
  readonly type: TypeSpec;
}
