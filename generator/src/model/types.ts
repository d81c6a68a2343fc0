/**
 * The model: the resolved, read-only form of a spec, and the one input of every emitter.
 *
 * Every name is solved, every reference checked, every default known to fit. It holds plain data only: no YAML node, no
 * `$ref`, no TypeScript syntax.
 */
import type { AuthScheme } from "../auth/schemes.js";
import type { ConstraintsOf } from "../constraints/index.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import type { JsonValue } from "../json/json-value.js";

export type { TagLimit } from "../constraints/max-contains.js";
export type { JsonValue } from "../json/json-value.js";

/** A whole API. It is never changed, so what is looked up in it is cached. */
export interface ApiModel {
  /** The spec files that the model was built from, in reading order; headers name them. */
  readonly files: readonly string[];
  readonly service: ServiceModel;
  /** Named types in spec order. A type comes after the types that it uses. */
  readonly types: readonly TypeDefinition[];
  readonly operations: readonly OperationModel[];
  /** Every documented code of every operation and of the service, ascending by code. */
  readonly errors: readonly ErrorModel[];
}

/** The page that something was taken from, as far as the spec names it. */
export interface SourceReference {
  /** Page identifier, such as `1047/34919`. */
  readonly page: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Date of the page, `YYYY-MM-DD`. */
  readonly updated: string | undefined;
}

// ---- service -------------------------------------------------------------------------------------------------------

/** What all operations share. */
export interface ServiceModel {
  /** Short name, such as `tim`; the prefix of environment variables. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** npm name and version of the generated package. */
  readonly packageName: string;
  readonly packageVersion: string;
  readonly license: string | undefined;
  readonly hosts: readonly HostModel[];
  readonly auth: AuthModel;
  readonly urlParameters: readonly UrlParameterModel[];
  readonly envelope: EnvelopeModel | undefined;
  /** How long the server itself takes at most before it gives up. */
  readonly serverTimeoutMs: number | undefined;
  readonly source: SourceReference | undefined;
  readonly origin: Origin;
}

export interface HostModel {
  readonly host: string;
  readonly region: string | undefined;
  readonly origin: Origin;
}

export type { AuthScheme } from "../auth/schemes.js";

export interface AuthModel {
  readonly scheme: AuthScheme;
}

/** Where the value of a URL parameter comes from. */
export type UrlParameterValue =
  /** A named value that the authentication scheme supplies, such as `userSig`. */
  | {
      readonly kind: "credential";
      readonly name: string;
      /** Option of the client with which the scheme makes the value by itself, such as `secretKey`. */
      readonly madeWith?: string;
    }
  /** An unsigned 32-bit integer, drawn again for each request. */
  | { readonly kind: "random-uint32" }
  | { readonly kind: "constant"; readonly text: string };

/** A parameter of the URL of every call. The limits are for an integer. */
export interface UrlParameterModel {
  readonly name: string;
  readonly description: string;
  readonly type: "string" | "integer";
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly value: UrlParameterValue;
  readonly origin: Origin;
}

/** The fields that every answer of the service has, and which values of them mean success. */
export interface EnvelopeModel {
  readonly status: { readonly field: string; readonly ok: string; readonly fail: string };
  readonly code: { readonly field: string; readonly success: number };
  readonly info: { readonly field: string };
}

// ---- operations ----------------------------------------------------------------------------------------------------

/** One call of the API. */
export interface OperationModel {
  /** Method name on the client, camelCase, such as `sendMsg`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Absolute path, such as `/v4/openim/sendmsg`. */
  readonly path: string;
  readonly rateLimit: { readonly calls: number; readonly seconds: number } | undefined;
  /** Packets in which these fields are equal count as one for the server, for so long. */
  readonly deduplication: { readonly fields: readonly string[]; readonly seconds: number } | undefined;
  readonly request: PacketModel;
  /** With an envelope, the union of success and failure, distinguished by the status field; else the answer itself. */
  readonly response: PacketModel;
  /** An answer with one of these statuses is a partial success; its code decides what the client makes of it. */
  readonly partial: { readonly type: TypeName; readonly statuses: readonly string[] } | undefined;
  /** The type that the client hands out on success, and the one it turns into an `ApiError`. */
  readonly success: TypeName;
  readonly failure: TypeName | undefined;
  /** What the client takes: the request less the fields that it fills in. Equals the request's type if there are none. */
  readonly input: TypeName;
  /** Codes that this operation can answer with, ascending: its own and the service's. */
  readonly errorCodes: readonly number[];
  /** Which violation raises which codes, most specific rule first. Empty for what the page does not say. */
  readonly codeRules: readonly CodeRule[];
  /** Which accepted requests deserve a warning. */
  readonly advice: readonly AdviceModel[];
  readonly samples: readonly SampleModel[];
  readonly contradictions: readonly ContradictionModel[];
  readonly source: SourceReference | undefined;
  readonly origin: Origin;
}

/** A checked TypeScript type name, unique in the package. */
export type TypeName = string;

/** One JSON body, with the names of the functions that validate it. */
export interface PacketModel {
  readonly type: TypeName;
  readonly direction: "request" | "response";
  /** Largest size of the body in UTF-8 bytes. */
  readonly maxBytes: number | undefined;
  /** kebab-case stem of the module, such as `send-msg-request`. */
  readonly moduleName: string;
  readonly guardName: string;
  readonly validateName: string;
  readonly parseName: string;
  readonly schemaName: string;
  /** The AJV standalone validator, such as `sendMsgRequest`. */
  readonly ajvName: string;
}

/**
 * A violation at a path that `at` matches, with one of the keywords in `on`, raises `code`.
 *
 * `at` is a JSON Pointer as segments, in which `*` stands for any array index or key and a final `**` for any depth
 * (zero or more segments). `where` says which part of the request is meant.
 */
export interface CodeRule {
  readonly where: "body" | "url";
  readonly at: readonly string[];
  /** Keywords, such as `required` and `type`; undefined means any. */
  readonly on: readonly string[] | undefined;
  readonly code: number;
}

/** A warning about a request that is accepted. */
export interface AdviceModel {
  /** Unique in the operation; it starts with a capital letter, so that it is never the keyword of a violation. */
  readonly name: string;
  /** JSON Pointer of the place that it speaks of. */
  readonly at: string;
  /** All of them hold for a request that deserves it. */
  readonly when: readonly ConditionModel[];
  readonly description: string;
  readonly origin: Origin;
}

/** Something that can be said of the value at a place: of its presence, the value itself, or the number of its items. */
export type ConditionModel = { readonly at: readonly string[] } & (
  | { readonly kind: "present"; readonly isPresent: boolean }
  | { readonly kind: "equals"; readonly value: string | number | boolean }
  | { readonly kind: "count"; readonly count: number }
);

/** A packet that the documentation shows. It has been checked against the type of its direction. */
export interface SampleModel {
  readonly name: string;
  readonly title: string;
  readonly direction: "request" | "response";
  readonly packet: JsonValue;
  readonly origin: Origin;
}

/** Two statements of the documentation that exclude each other, and which of them the spec follows. */
export interface ContradictionModel {
  /** JSON Pointer of a field, a code, or other place that the statements speak of. */
  readonly at: string;
  readonly statements: readonly { readonly where: string; readonly says: string }[];
  readonly decision: string;
  readonly because: string;
  readonly origin: Origin;
}

// ---- errors --------------------------------------------------------------------------------------------------------

export type RetryRule = "never" | "backoff" | "throttle" | "new-signature" | "once";

/** An error code, described once however many operations have it. */
export interface ErrorModel {
  readonly code: number;
  /** PascalCase member name, unique in the package. */
  readonly name: string;
  readonly description: string;
  /** What the reader should do about it. */
  readonly action: string;
  readonly retry: RetryRule;
  /** The operations that document it; empty for a code of the service, which any operation can answer with. */
  readonly operations: readonly string[];
  /** As the spec wrote it, for the reference. */
  readonly raisedBy: readonly {
    readonly where: "body" | "url";
    readonly at: string;
    readonly on: readonly string[] | undefined;
  }[];
  /** Why no violation is linked to it, if the spec says so. */
  readonly unraisable: string | undefined;
  /** Why the code is deprecated; undefined if it is not. */
  readonly deprecated: string | undefined;
  readonly source: SourceReference | undefined;
  readonly origin: Origin;
}

// ---- types ---------------------------------------------------------------------------------------------------------

/** A named type; each becomes one exported type. */
export interface TypeDefinition {
  readonly name: TypeName;
  readonly description: string;
  readonly type: TypeNode;
  readonly source: SourceReference | undefined;
  readonly origin: Origin;
}

/** A type. To handle each kind, use `foldType`. */
export type TypeNode =
  | StringType
  | IntegerType
  | NumberType
  | BooleanType
  | AnyType
  | ArrayType
  | ObjectType
  | UnionType
  | AnyOfType
  | RefType;

/** A string. With an `enum`, one of its values. */
export interface StringType extends ConstraintsOf<"string"> {
  readonly kind: "string";
  readonly enum: readonly EnumMember<string>[] | undefined;
  readonly origin: Origin;
}

/** A whole number. With an `enum`, one of its values. */
export interface IntegerType extends ConstraintsOf<"integer"> {
  readonly kind: "integer";
  readonly enum: readonly EnumMember<number>[] | undefined;
  /** A single value that is not allowed: the success code inside a failure. */
  readonly not: number | undefined;
  /** True for the field of an answer that holds a documented code: typed `ErrorCode | (number & {})`. */
  readonly isErrorCode: boolean;
  readonly origin: Origin;
}

/** A finite number. With an `enum`, one of its values. */
export interface NumberType extends ConstraintsOf<"number"> {
  readonly kind: "number";
  readonly enum: readonly EnumMember<number>[] | undefined;
  readonly origin: Origin;
}

export interface BooleanType {
  readonly kind: "boolean";
  readonly origin: Origin;
}

/** Any JSON value: the page says nothing about it. */
export interface AnyType {
  readonly kind: "any";
  readonly origin: Origin;
}

/** An array with items of one type. */
export interface ArrayType extends ConstraintsOf<"array"> {
  readonly kind: "array";
  readonly items: TypeNode;
  readonly origin: Origin;
}

/** An object with these fields in the order of the spec; any others are accepted too. */
export interface ObjectType {
  readonly kind: "object";
  readonly fields: readonly FieldModel[];
  readonly origin: Origin;
}

/** Objects distinguished by the text in their field `tag`. Each variant is an object type whose first field is the tag. */
export interface UnionType {
  readonly kind: "union";
  readonly tag: string;
  readonly variants: readonly VariantModel[];
  readonly origin: Origin;
}

/** One of the objects of a union. */
export interface VariantModel {
  /** The value of the tag, such as `TIMTextElem`. */
  readonly value: string;
  /** A named object type. Its tag field is a string type whose `enum` has this value, and those of its other variants. */
  readonly type: TypeName;
  /** What a builder function needs; undefined unless the variant is a tag and one content field. */
  readonly builder:
    { readonly name: string; readonly contentField: string; readonly contentType: TypeName } | undefined;
  readonly origin: Origin;
}

/**
 * A value of any of several types, two at least. Constraints are those of the member that they belong to; of arrays and
 * objects nothing is known within. Either all members have an `enum` or none has.
 */
export interface AnyOfType {
  readonly kind: "anyOf";
  readonly members: readonly AlternativeType[];
  readonly origin: Origin;
}

/** What a list of types may have as a member: no reference, and nothing that is itself a choice. */
export type AlternativeType = StringType | IntegerType | NumberType | BooleanType | ArrayType | ObjectType;

export interface RefType {
  readonly kind: "ref";
  readonly target: TypeName;
  readonly origin: Origin;
}

/** A value that is allowed, and what it means. */
export interface EnumMember<T> {
  readonly value: T;
  readonly description: string | undefined;
}

/** A field of an object. */
export interface FieldModel {
  /** Wire name, as it is in the packet. Any text at all. */
  readonly name: string;
  readonly required: boolean;
  readonly type: TypeNode;
  readonly description: string;
  readonly unit: string | undefined;
  readonly default: JsonValue | undefined;
  /** The client fills the field in when the caller leaves it out. */
  readonly generate: "random-uint32" | undefined;
  /** What the mock server answers with: the time now in seconds, or a string that is unique to the response. */
  readonly mock: "unix-seconds" | "unique" | undefined;
  readonly deprecated: string | undefined;
  /** Every code that a violation of this field can raise, most specific first, over all operations that use it. */
  readonly codes: readonly number[];
  readonly origin: Origin;
}
