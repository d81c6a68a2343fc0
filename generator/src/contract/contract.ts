/**
 * The contract: the one form in which a page and a spec can be compared. It holds what a sender can rely on, each thing with
 * the place where it is written; what a side cannot say is `undefined`, and is compared with nothing.
 */
import type { SchemaMembers } from "../constraints/constraint.js";
import { type LimitKeyword, limits } from "../constraints/index.js";
import type { Side } from "../constraints/measures.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import type { JsonType } from "../json/json-type.js";
import type { JsonValue } from "../json/json-value.js";

/** Line of a file, as the user names it. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Says where the user finds what a model holds. */
export type Locate = (origin: Origin) => Place;

/** The packets of an operation, by who sends them: the caller or the service. */
export const directions = ["request", "response"] as const;

/** Which packet of an operation is meant. */
export type Direction = (typeof directions)[number];

/** A page or a spec as it is compared. A page has one operation, and leaves more undefined. */
export interface Contract {
  /** Version of the package that comes of it; a page has none. */
  readonly version: string | undefined;
  readonly hosts: readonly HostContract[];
  /** True if the first host is the client's default. The order on a page means nothing. */
  readonly hasDefaultHost: boolean;
  readonly authentication: string | undefined;
  readonly urlParameters: readonly UrlParameterContract[];
  readonly operations: readonly OperationContract[];
  readonly errors: readonly ErrorContract[];
}

export interface HostContract {
  readonly host: string;
  /** The region, which is a label and no promise. */
  readonly prose: string;
  readonly place: Place;
}

/** A parameter of the URL of every call. The two sides are matched by its name. */
export interface UrlParameterContract {
  readonly name: string;
  readonly prose: string;
  /** The option of the client that gives the value. */
  readonly credential: string | undefined;
  /** Type, limits and source of the value; undefined if they are not known. */
  readonly details: { readonly [key: string]: JsonValue } | undefined;
  readonly place: Place;
}

/** One call: where it goes, its limits, and its packets. */
export interface OperationContract {
  /** Method of the generated client. */
  readonly name: string | undefined;
  /** Without a leading slash; undefined if a page names none. */
  readonly path: string | undefined;
  readonly method: string | undefined;
  readonly methodPlace: Place | undefined;
  readonly frequency: { readonly calls: number; readonly seconds: number; readonly place: Place } | undefined;
  readonly maxBodyBytes: { readonly bytes: number; readonly place: Place } | undefined;
  readonly request: PacketContract;
  readonly response: PacketContract;
  /** Undefined for a page, which advises in prose alone. */
  readonly advice: readonly AdviceContract[] | undefined;
  /** Places that the spec has decided, since its page says two things of them. */
  readonly decisions: readonly Decision[];
  readonly place: Place | undefined;
}

/** A warning about requests that are accepted. */
export interface AdviceContract {
  readonly name: string;
  /** The place that it speaks of, and the conditions under which it does. */
  readonly details: JsonValue;
  readonly prose: string;
  readonly place: Place;
}

/** What the spec has decided where its page contradicts itself. It covers what its statements name. */
export interface Decision {
  /** Pointer of a field without array indices, or a code. */
  readonly at: string;
  readonly statements: readonly string[];
  readonly decision: string;
}

/** A request or a response. Of a service with an envelope, success and failure are one response. */
export interface PacketContract {
  /** Name of the generated type. */
  readonly typeName: string | undefined;
  readonly fields: readonly FieldContract[];
  readonly samples: readonly SampleContract[];
  readonly place: Place | undefined;
}

/** Type of a value, as specs and pages state it. A field may have several. */
export type ValueType = JsonType;

/** A field at any depth, named by its pointer. The two sides are matched by pointer and variants. */
export interface FieldContract {
  /** JSON Pointer without array indices: an array and its items share one. */
  readonly pointer: string;
  /** The variants of unions that it is in, outermost first, each named by the value of its tag. */
  readonly variants: readonly string[];
  /** What is allowed; undefined for any value. */
  readonly types: readonly ValueType[] | undefined;
  /** The types of the items of an array; undefined if they are not known. */
  readonly itemTypes: readonly ValueType[] | undefined;
  /** Undefined if it depends on a condition or is not stated. */
  readonly required: boolean | undefined;
  readonly enum: readonly JsonValue[] | undefined;
  readonly limits: Limits;
  /** Constraints that do not limit a size, by keyword, each as JSON Schema: `{ pattern: "^a" }`. */
  readonly constraints: ReadonlyMap<string, SchemaMembers>;
  /** How many items an array may have of a variant, by the value of its tag. */
  readonly maxContains: ReadonlyMap<string, number>;
  readonly unit: string | undefined;
  readonly default: JsonValue | undefined;
  /** The client fills it in. */
  readonly isFilled: boolean;
  readonly isDeprecated: boolean;
  /** Every answer of the service has it, whether or not the page of an operation says so. */
  readonly isOfService: boolean;
  /** Name of the generated type that the field holds. */
  readonly typeName: string | undefined;
  /** The generated types that have the field, outermost first. */
  readonly symbols: readonly string[];
  readonly prose: string;
  readonly place: Place;
}

export type { LimitKeyword } from "../constraints/index.js";

const keywordsOf = (wanted: Side): readonly LimitKeyword[] =>
  limits.filter(({ side }) => side === wanted).map(({ keyword }) => keyword);

/** Limits whose bound is the largest size. A request may only raise them without breaking a caller. */
export const upperLimits: readonly LimitKeyword[] = keywordsOf("upper");
/** Limits whose bound is the smallest size. A request may only lower them without breaking a caller. */
export const lowerLimits: readonly LimitKeyword[] = keywordsOf("lower");

/** The bounds by keyword; those that a side does not state are missing. A lower limit of 0 items or characters states nothing. */
export type Limits = { readonly [Keyword in LimitKeyword]?: number };

/** A documented packet. Only the fields in it and their types are compared. */
export interface SampleContract {
  readonly packet: JsonValue;
  readonly place: Place;
}

/** An error code. The two sides are matched by the number. */
export interface ErrorContract {
  readonly code: number;
  /** Member of the generated set of codes. */
  readonly name: string | undefined;
  readonly retry: string | undefined;
  /** Which violations raise it; undefined if that is not known. */
  readonly causes: JsonValue | undefined;
  /** Paths of the operations that document it; empty for a code of the service. Undefined if it is not known. */
  readonly operations: readonly string[] | undefined;
  /** Undefined if it is not known. */
  readonly isDeprecated: boolean | undefined;
  readonly prose: string;
  readonly place: Place;
}
