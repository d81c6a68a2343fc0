/** A spec as its author wrote it, in typed form: well shaped, but with names unsolved and its meaning still to be checked. */
import type { Origin } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../json/json-value.js";
import type { authSchemes, builtinTypes, httpMethods, listableTypes, retryRules } from "../grammar/keys.js";

export interface SpecDocument {
  /** The spec files in reading order. */
  readonly files: readonly string[];
  readonly services: readonly ServiceSpec[];
  readonly types: readonly TypeDeclaration[];
  /** The declarations by name; of two with one name, the first. */
  readonly declared: ReadonlyMap<string, TypeDeclaration>;
  readonly operations: readonly OperationSpec[];
}

/** A value together with the place where it is written. */
export interface Located<T> {
  readonly value: T;
  readonly origin: Origin;
}

export interface SourceSpec {
  readonly page: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly updated: string | undefined;
}

// ---- service -------------------------------------------------------------------------------------------------------

export interface ServiceSpec {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly packageName: string;
  readonly packageVersion: string;
  readonly license: string | undefined;
  readonly hosts: readonly { readonly host: string; readonly region: string | undefined; readonly origin: Origin }[];
  readonly auth: (typeof authSchemes)[number];
  readonly serverTimeoutMs: number | undefined;
  readonly urlParameters: readonly UrlParameterSpec[];
  readonly envelope: EnvelopeSpec | undefined;
  readonly errors: readonly ErrorSpec[];
  readonly source: SourceSpec | undefined;
  readonly origin: Origin;
}

export interface UrlParameterSpec {
  readonly name: string;
  readonly type: "string" | "integer";
  readonly description: string;
  readonly minimum: Located<number> | undefined;
  readonly maximum: Located<number> | undefined;
  readonly value:
    | { readonly kind: "credential"; readonly name: string; readonly origin: Origin }
    | { readonly kind: "random-uint32" }
    | { readonly kind: "constant"; readonly text: string };
  readonly origin: Origin;
}

export interface EnvelopeSpec {
  readonly status: string;
  readonly ok: string;
  readonly fail: string;
  readonly code: string;
  readonly success: number;
  readonly info: string;
  /** Descriptions by field name. */
  readonly descriptions: ReadonlyMap<string, Located<string>>;
  readonly origin: Origin;
}

// ---- operations ----------------------------------------------------------------------------------------------------

export interface OperationSpec {
  readonly name: Located<string>;
  readonly title: string;
  readonly description: string;
  readonly method: (typeof httpMethods)[number];
  readonly path: string;
  readonly rateLimit: { readonly calls: number; readonly seconds: number } | undefined;
  readonly deduplication:
    { readonly fields: readonly Located<string>[]; readonly seconds: number; readonly origin: Origin } | undefined;
  readonly request: RequestSpec;
  readonly response: ResponseSpec;
  readonly errors: readonly ErrorSpec[];
  readonly samples: readonly SampleSpec[];
  readonly contradictions: readonly ContradictionSpec[];
  readonly source: SourceSpec | undefined;
}

export interface PacketSpec {
  readonly name: Located<string>;
  readonly description: string;
  readonly maxBytes: number | undefined;
  /** An object type. */
  readonly type: TypeSpec;
}

export interface RequestSpec extends PacketSpec {
  readonly advice: readonly AdviceSpec[];
}

/** A warning that an accepted packet deserves if all the conditions hold. */
export interface AdviceSpec {
  readonly name: Located<string>;
  readonly at: Located<string>;
  readonly when: readonly ConditionSpec[];
  readonly description: string;
}

export interface ConditionSpec {
  readonly at: Located<string>;
  /** Exactly one of them in a sound spec. */
  readonly tests: readonly Located<ConditionTest>[];
}

export type ConditionTest =
  | { readonly kind: "present"; readonly isPresent: boolean }
  | { readonly kind: "equals"; readonly value: JsonValue }
  | { readonly kind: "count"; readonly count: number };

export interface ResponseSpec extends PacketSpec {
  readonly success: Located<string> | undefined;
  readonly failure: Located<string> | undefined;
  readonly partial: PartialSpec | undefined;
}

/** An answer that is neither the success nor the failure of the envelope. */
export interface PartialSpec {
  readonly statuses: readonly Located<string>[];
  readonly type: Located<string> | undefined;
  readonly origin: Origin;
}

export interface SampleSpec {
  readonly name: string;
  readonly title: string;
  readonly direction: "request" | "response";
  readonly content:
    { readonly kind: "file"; readonly file: Located<string> } | { readonly kind: "inline"; readonly packet: JsonValue };
  readonly origin: Origin;
}

export interface ContradictionSpec {
  readonly at: string;
  readonly statements: readonly { readonly where: string; readonly says: string }[];
  readonly decision: string;
  readonly because: string;
  readonly origin: Origin;
}

// ---- errors --------------------------------------------------------------------------------------------------------

export interface ErrorSpec {
  readonly code: number;
  readonly name: Located<string>;
  readonly description: string;
  readonly action: string | undefined;
  readonly retry: (typeof retryRules)[number];
  readonly raisedBy: readonly RaisedBySpec[];
  readonly unraisable: string | undefined;
  readonly deprecated: string | undefined;
  readonly source: SourceSpec | undefined;
  readonly origin: Origin;
}

export interface RaisedBySpec {
  readonly where: "body" | "url";
  readonly at: Located<string>;
  /** Undefined means every keyword. */
  readonly on: readonly Located<string>[] | undefined;
}

// ---- types ---------------------------------------------------------------------------------------------------------

export interface TypeDeclaration {
  readonly name: string;
  readonly description: string;
  readonly type: TypeSpec;
  readonly source: SourceSpec | undefined;
  readonly origin: Origin;
}

export type BuiltinType = (typeof builtinTypes)[number];
export type ListableType = (typeof listableTypes)[number];
export type TypeKind = BuiltinType | "ref" | "union" | "anyOf";

/** A type as written: parts that its kind does not have are empty, and `written` says where each key stands. */
export interface TypeSpec {
  readonly kind: TypeKind;
  /** The name that a `ref` names. */
  readonly target: string;
  /** The types that a value of kind `anyOf` may have. Constraints hold for the values of the type that they belong to. */
  readonly alternatives: readonly Located<ListableType>[];
  readonly fields: readonly FieldSpec[];
  readonly items: TypeSpec | undefined;
  readonly union: UnionSpec | undefined;
  readonly limits: ReadonlyMap<LimitName, Located<number>>;
  readonly pattern: Located<string> | undefined;
  readonly uniqueItems: boolean;
  /** How many items may have a tag, by its value. */
  readonly maxContains: ReadonlyMap<string, Located<number>>;
  readonly enum: readonly Located<JsonValue>[] | undefined;
  readonly enumDescriptions: ReadonlyMap<string, Located<string>>;
  /** The constraints and parts that are written down, with the place of each key. */
  readonly written: ReadonlyMap<string, Origin>;
  readonly origin: Origin;
}

export type LimitName = "minimum" | "maximum" | "minLength" | "maxLength" | "maxBytes" | "minItems" | "maxItems";

export interface UnionSpec {
  readonly tag: string;
  /** The field that holds what is special to a variant; without it, the fields stand beside the tag. */
  readonly content: string | undefined;
  readonly descriptions: ReadonlyMap<string, Located<string>>;
  readonly variants: readonly VariantSpec[];
}

export interface VariantSpec {
  /** Value of the tag. */
  readonly value: string;
  /** Name of its type; the value of the tag unless the author named another. */
  readonly typeName: string;
  readonly builder: string | undefined;
  readonly description: string;
  /** Reference to the type of the content, or to the object type whose fields stand beside the tag. */
  readonly content: TypeSpec;
  readonly tagField: FieldSpec;
  readonly contentField: FieldSpec | undefined;
  readonly origin: Origin;
}

export interface FieldSpec {
  /** Wire name; any text. */
  readonly name: string;
  readonly required: boolean;
  readonly type: TypeSpec;
  readonly description: string;
  readonly unit: string | undefined;
  readonly default: Located<JsonValue> | undefined;
  readonly generate: Located<"random-uint32"> | undefined;
  readonly mock: Located<"unix-seconds" | "unique"> | undefined;
  readonly deprecated: string | undefined;
  readonly origin: Origin;
}
