/**
 * The tables that the generator writes and the runtime reads: what an operation, its packets and its service are.
 *
 * They are plain data and two functions per packet, so that a bundler can drop what a program does not use.
 */

import type { Violation } from "./validation/violation.js";

/** What validation of a packet needs: the check that reports violations, and tables for what the check does not cover. */
export interface PacketRules {
  /** Name of the type, such as `SendMsgRequest`. */
  readonly name: string;
  readonly direction: "request" | "response";
  readonly check: CheckFunction;
  /** The properties that the documentation names, to find others. */
  readonly knownProperties: KnownProperties;
  /** Rules for what the check does not find: of the packet as a whole, and of undocumented properties. */
  readonly codeRules: readonly CodeRuleRow[];
  /** Maximum size of the JSON text in UTF-8 bytes; undefined if none is documented. */
  readonly maxBytes: number | undefined;
  /** Gives the same result as the check, faster. */
  readonly guard?: (value: unknown) => boolean;
}

/** Everything that is known about one kind of packet. */
export interface PacketDescriptor extends PacketRules {
  /** True if and only if the value matches the schema. */
  readonly guard: (value: unknown) => boolean;
  /** Which valid packets get a warning; missing if there is no advice. */
  readonly advice?: readonly AdviceRow[];
}

/** A warning about valid packets. */
export interface AdviceRow {
  /** The keyword of the warning. It starts with a capital letter, unlike other keywords. */
  readonly name: string;
  readonly path: string;
  readonly message: string;
  /** Whether a valid packet gets the warning. Throws if a getter of the packet throws. */
  readonly applies: (packet: unknown) => boolean;
}

/**
 * Reports each violation. Returns true if the value is plain: every object and array is sent as the properties it has, and
 * none of them is undocumented. May throw what a getter or a proxy throws.
 */
export type CheckFunction = (value: unknown, findings: Findings) => boolean;

/** The violations that a check reports; undefined until there is one, since valid packets are the common case. */
export interface Findings {
  violations: Violation[] | undefined;
}

/**
 * The documented properties: `0` for a value without any, `[known]` for an array of such items, `{ p: {…} }` for an object
 * with these properties, `{ t: "MsgType", v: {…} }` for an object whose tag selects the variant.
 */
export type KnownProperties =
  | 0
  | readonly [KnownProperties]
  | { readonly p: { readonly [name: string]: KnownProperties } }
  | { readonly t: string; readonly v: { readonly [tag: string]: KnownProperties } };

/** Pointer pattern (`*` any one segment, a final `**` any depth), keywords or 0 for any, code. Most specific first. */
export type CodeRuleRow = readonly [at: string, on: readonly string[] | 0, code: number];

/**
 * What the client needs to call an operation. It validates requests with `request` and responses with `response.guard`. Every
 * program that calls the service bundles all of it.
 */
export interface CallDescriptor {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly request: PacketRules;
  readonly response: { readonly name: string; readonly guard: (value: unknown) => boolean };
  /** Statuses that mean a partial success; undefined if there are none. */
  readonly partial?: readonly string[];
  /** Top-level request fields that the client fills in when they are left out. */
  readonly fill: readonly { readonly field: string; readonly with: "random-uint32" }[];
  readonly rateLimit: { readonly calls: number; readonly seconds: number } | undefined;
  /** The server treats requests with equal values in these fields as duplicates, for this many seconds. */
  readonly deduplication: { readonly fields: readonly string[]; readonly seconds: number } | undefined;
}

/** Everything that is known about an operation, for tools. */
export interface OperationDescriptor extends CallDescriptor {
  readonly request: PacketDescriptor;
  readonly response: PacketDescriptor;
}

/** What all operations of a service share, for the client and for tools. */
export interface ServiceDescriptor {
  readonly name: string;
  /** Hosts in the order of the documentation; requests go to the first over https unless the caller says otherwise. */
  readonly hosts: readonly string[];
  readonly urlParameters: readonly UrlParameterRow[];
  readonly envelope: EnvelopeDescriptor | undefined;
}

/** A parameter of the URL of every call, and where its value comes from. */
export interface UrlParameterRow {
  readonly name: string;
  readonly value:
    /** `madeWith` is the client option from which the scheme makes the value, if it can. */
    | { readonly kind: "credential"; readonly name: string; readonly madeWith?: string }
    | { readonly kind: "random-uint32" }
    | { readonly kind: "constant"; readonly text: string };
}

/** The names of the fields that every answer has, and which values of them mean success or failure. */
export interface EnvelopeDescriptor {
  readonly status: { readonly field: string; readonly ok: string; readonly fail: string };
  readonly code: { readonly field: string; readonly success: number };
  readonly info: { readonly field: string };
}

/** When a request that was rejected may be sent again. */
export type RetryRule = "never" | "backoff" | "throttle" | "new-signature" | "once";

/** The part of the error table that is bundled with the client: names and retry rules, without descriptions. No rule means `never`. */
export interface ErrorSummaries {
  readonly [code: number]: readonly [name: string, retry?: RetryRule];
}

/** A row of the error table without its descriptions. */
export interface ErrorSummary<Code extends number = number> {
  readonly code: Code;
  readonly name: string;
  readonly retry: RetryRule;
}

/** One row of the error table. */
export interface ErrorTableRow<Code extends number = number> extends ErrorSummary<Code> {
  readonly description: string;
  /** What to do about it. */
  readonly action: string;
  /** The violations that raise it: JSON Pointer patterns and keywords. */
  readonly raisedBy: readonly { readonly at: string; readonly on?: readonly string[]; readonly in?: "url" }[];
  /** The operations that document it; undefined for a code of the service, which any operation can return. */
  readonly operations?: readonly string[];
  /** Why no packet raises it, if the spec says so. */
  readonly unraisable?: string;
  /** Why the code is deprecated; undefined if it is not. */
  readonly deprecated?: string;
}

/** What the mock server needs for an operation. The generated entry `tim-bindings/mocking` has one per operation. */
export interface MockDescriptor {
  readonly operation: OperationDescriptor;
  /** The answer to a valid packet. `$unix-seconds` and `$unique` are replaced by a new value in each answer. */
  readonly success: { readonly [field: string]: unknown };
}

/** How the mock server validates the URL of a request. */
export interface UrlRules {
  readonly parameters: readonly {
    readonly name: string;
    readonly type: "string" | "integer";
    readonly minimum: number | undefined;
    readonly maximum: number | undefined;
    /** The only value allowed. */
    readonly constant: string | undefined;
  }[];
  readonly codeRules: readonly CodeRuleRow[];
}
