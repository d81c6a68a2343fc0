/** The facts of a documentation page: what it states about one operation, each with its line. */
import type { JsonValue } from "../json/json-value.js";

/** The facts of one page. */
export interface PageFacts {
  /** The title of the page. */
  readonly title: string | null;
  /** The date of the last update, as `2020-09-15`, if a line near the top states it. */
  readonly updated: string | null;
  /** Path of the API without a leading slash, such as `v4/openim/sendmsg`; null if the page names none. */
  readonly api: string | null;
  readonly apiLine: number | null;
  /** The HTTP method, if the page states it. */
  readonly method: string | null;
  readonly methodLine: number | null;
  /** Domains that the page names as hosts of requests, in page order. */
  readonly hosts: readonly HostFact[];
  /** Names in the table of URL parameters, without scheme, host and path. */
  readonly urlParameters: readonly UrlParameterFact[];
  readonly maxCallFrequency: { readonly calls: number; readonly seconds: number; readonly line: number } | null;
  /** 1 KB is 1024 bytes. */
  readonly maxBodyBytes: { readonly bytes: number; readonly line: number } | null;
  readonly requestFields: readonly FieldFact[];
  readonly responseFields: readonly FieldFact[];
  readonly errorCodes: readonly CodeFact[];
  readonly requestSamples: readonly SampleFact[];
  readonly responseSamples: readonly SampleFact[];
  /** Contradictions, and anything that could not be read. Nothing is dropped silently. */
  readonly problems: readonly PageProblem[];
  readonly reading: PageReading;
}

/** How much of a page was understood. Check it before concluding anything from what a page lacks. */
export interface PageReading {
  /** Tables that look like facts; other tables do not count. */
  readonly tables: ReadCount;
  /** Code that looks like a packet or the URL of a call. */
  readonly code: ReadCount;
  readonly unread: readonly UnreadBlock[];
  /** Null if the page seems to be complete. */
  readonly breaksOff: PageBreak | null;
}

/** The number of blocks that look like facts, and of those that were read. */
export interface ReadCount {
  readonly seen: number;
  readonly read: number;
}

/** A block that looks like facts and was not read. */
export interface UnreadBlock {
  readonly kind: "table" | "code";
  readonly looks: "fields" | "codes" | "url" | "packet";
  /** The side of a packet or its fields; null if unknown. */
  readonly side: "request" | "response" | null;
  /** The nearest heading above. */
  readonly heading: string;
  readonly line: number;
  /** Table cells that can be names of fields, codes or hosts. */
  readonly names: readonly string[];
}

/** The place where a page breaks off. */
export interface PageBreak {
  readonly line: number;
  readonly where: string;
  /** False if a complete page could also end this way. */
  readonly isCertain: boolean;
}

/** A host of requests. */
export interface HostFact {
  readonly host: string;
  readonly region: string | null;
  readonly line: number;
}

/** A URL parameter. */
export interface UrlParameterFact {
  readonly name: string;
  readonly description: string;
  readonly line: number;
}

/** Type names of JSON Schema. */
export type FactType = "string" | "integer" | "number" | "boolean" | "array" | "object";

/** A field of a request or response. */
export interface FieldFact {
  readonly name: string;
  /** Such as `MsgBody[].MsgType`. */
  readonly path: string;
  /** The type in the table, even if samples disagree. A list if the table gives several; null if it gives none that can be read. */
  readonly type: FactType | readonly FactType[] | null;
  /** Null if the cell is conditional or missing. */
  readonly required: boolean | null;
  readonly description: string;
  readonly line: number;
  /** The following are set only if the description clearly states them. */
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** In characters. */
  readonly maxLength?: number;
  /** Set if the page gives the maximum length in bytes instead; 1 KB is 1024. */
  readonly maxBytes?: number;
  readonly maxItems?: number;
  /** The value that applies if the field is omitted. */
  readonly default?: JsonValue;
  /** Such as `seconds`, `bytes`, `milliseconds since 1970`. */
  readonly unit?: string;
}

/** An error code. */
export interface CodeFact {
  readonly code: number;
  readonly description: string;
  readonly line: number;
}

/** A sample packet. */
export interface SampleFact {
  readonly packet: JsonValue;
  /** The first line of the packet. */
  readonly line: number;
}

/** A problem of a page. */
export interface PageProblem {
  /** The key of the rule in the table of problem rules. */
  readonly rule: string;
  readonly message: string;
  readonly line: number;
}
