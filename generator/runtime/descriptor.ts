/**
 * The tables that the generator writes and the runtime reads: what an operation, its packets and its service are.
 *
 * They are plain data beside two functions a packet, so that a bundler can drop what a program does not use.
 */

import type { Violation } from "./validation/violation.js";

/** What explains a packet: the check that notes every violation, and the tables for what it does not look at. */
export interface PacketRules {
  /** Name of the type, such as `SendMessageRequest`. */
  readonly name: string;
  readonly direction: "request" | "response";
  readonly check: CheckFunction;
  /** The property names that the documentation knows, for finding the ones it does not. */
  readonly shape: Shape;
  /** The rules for what the check does not find: those of the packet as a whole, and of properties that are not documented. */
  readonly codeRules: readonly CodeRuleRow[];
  /** Largest size in UTF-8 bytes of the JSON text; undefined where none is documented. */
  readonly maxBytes: number | undefined;
  /** Gives the same verdict as the check, sooner. */
  readonly guard?: (value: unknown) => boolean;
}

/** The judge of one kind of packet, with all that is known of it. */
export interface PacketDescriptor extends PacketRules {
  /** True exactly when the value matches the schema. */
  readonly guard: (value: unknown) => boolean;
  /** Which accepted packets deserve a warning; absent where none does. */
  readonly advice?: readonly AdviceRow[];
}

/** A warning about packets that are accepted. */
export interface AdviceRow {
  /** Stands as the keyword of the warning. It starts with a capital letter, which no other keyword does. */
  readonly name: string;
  readonly path: string;
  readonly message: string;
  /** Whether an accepted packet deserves it. Throws where the packet does when it is read. */
  readonly applies: (packet: unknown) => boolean;
}

/**
 * Notes each violation, and returns whether a plain read told all there is to tell: that every object and array holds what
 * would be sent of it, and no property that the documentation does not name. May throw what a getter or a proxy throws.
 */
export type CheckFunction = (value: unknown, findings: Findings) => boolean;

/** Where a check leaves the violations that it finds; undefined until there is one, since there mostly is none. */
export interface Findings {
  violations: Violation[] | undefined;
}

/**
 * Which properties exist where: `0` for a value that is not looked into, `[shape]` for an array of it, `{ p: {…} }` for an
 * object with these properties, `{ t: "MsgType", v: {…} }` for objects told apart by a tag.
 */
export type Shape =
  | 0
  | readonly [Shape]
  | { readonly p: { readonly [name: string]: Shape } }
  | { readonly t: string; readonly v: { readonly [tag: string]: Shape } };

/** Pointer pattern (`*` any one segment, a final `**` any depth), keywords or 0 for any, code. Most specific first. */
export type CodeRuleRow = readonly [at: string, on: readonly string[] | 0, code: number];

/**
 * What the client needs to call an operation. It judges a request by its rules alone, and an answer by its guard alone:
 * everything in it is part of every program that calls the service.
 */
export interface CallDescriptor {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly request: PacketRules;
  readonly response: { readonly name: string; readonly guard: (value: unknown) => boolean };
  /** Statuses that mean a partial success; absent where there are none. */
  readonly partial?: readonly string[];
  /** Top-level request fields that the client fills in when they are left out. */
  readonly fill: readonly { readonly field: string; readonly with: "random-uint32" }[];
  readonly rateLimit: { readonly calls: number; readonly seconds: number } | undefined;
  /** Packets in which these fields are equal count as one for the server, for so long. */
  readonly deduplication: { readonly fields: readonly string[]; readonly seconds: number } | undefined;
}

/** All that is known of an operation, for tools. */
export interface OperationDescriptor extends CallDescriptor {
  readonly request: PacketDescriptor;
  readonly response: PacketDescriptor;
}

export interface ServiceDescriptor {
  readonly name: string;
  /** Hosts in the order of the documentation; requests go to the first over https unless the caller says otherwise. */
  readonly hosts: readonly string[];
  readonly urlParameters: readonly UrlParameterRow[];
  readonly envelope: EnvelopeDescriptor | undefined;
}

export interface UrlParameterRow {
  readonly name: string;
  readonly value:
    /** `madeWith` is the option of the client with which the scheme makes the value by itself, where it can. */
    | { readonly kind: "credential"; readonly name: string; readonly madeWith?: string }
    | { readonly kind: "random-uint32" }
    | { readonly kind: "constant"; readonly text: string };
}

export interface EnvelopeDescriptor {
  readonly status: { readonly field: string; readonly ok: string; readonly fail: string };
  readonly code: { readonly field: string; readonly success: number };
  readonly info: { readonly field: string };
}

/** When a request that was refused may be tried again. */
export type RetryRule = "never" | "backoff" | "throttle" | "new-signature" | "once";

/** The part of the error table that the client brings along: names and rules, `never` left out, without the texts for people. */
export interface ErrorSummaries {
  readonly [code: number]: readonly [name: string, retry?: RetryRule];
}

/** What is known of a code without its texts. */
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
  /** The operations that document it; absent for a code of the service, which any operation can answer with. */
  readonly operations?: readonly string[];
  /** Why it is no longer to be counted on; absent where it is. */
  readonly deprecated?: string;
}

/** What the mock server needs beside an operation: the generated entry `tim-bindings/mocking` holds one per operation. */
export interface MockDescriptor {
  readonly operation: OperationDescriptor;
  /** The answer to a good packet; the texts `$unix-seconds` and `$unique` stand for values made at each answer. */
  readonly success: { readonly [field: string]: unknown };
}

/** How the mock server judges the URL of a request. */
export interface UrlRules {
  readonly parameters: readonly {
    readonly name: string;
    readonly type: "string" | "integer";
    readonly minimum: number | undefined;
    readonly maximum: number | undefined;
    /** The one value allowed. */
    readonly constant: string | undefined;
  }[];
  readonly codeRules: readonly CodeRuleRow[];
}
