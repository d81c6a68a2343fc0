/** The facts of a documentation page: what it states of one operation, each with the line where it stands. */
import type { JsonValue } from "../json/json-value.js";

export interface PageFacts {
  /** What the page calls itself. */
  readonly title: string | null;
  /** The day of its last update, as `2020-09-15`, where a line near its top says it. */
  readonly updated: string | null;
  /** Path of the API without a slash in front, such as `v4/openim/sendmsg`; null where the page names none. */
  readonly api: string | null;
  readonly apiLine: number | null;
  /** The HTTP method, where the page itself says it. */
  readonly method: string | null;
  readonly methodLine: number | null;
  /** Domains that the page names as hosts of requests, in its order. */
  readonly hosts: readonly HostFact[];
  /** Names in the table of URL parameters, without protocol, host and path. */
  readonly urlParameters: readonly UrlParameterFact[];
  readonly maxCallFrequency: { readonly calls: number; readonly seconds: number; readonly line: number } | null;
  /** 1 KB is 1024 bytes. */
  readonly maxBodyBytes: { readonly bytes: number; readonly line: number } | null;
  readonly requestFields: readonly FieldFact[];
  readonly responseFields: readonly FieldFact[];
  readonly errorCodes: readonly CodeFact[];
  readonly requestSamples: readonly SampleFact[];
  readonly responseSamples: readonly SampleFact[];
  /** What contradicts itself, or could not be read: nothing is dropped in silence. */
  readonly problems: readonly PageProblem[];
  readonly reading: PageReading;
}

/** How much of a page was understood. Whoever concludes something from what a page lacks has to ask it first. */
export interface PageReading {
  /** Tables that look like facts; those about other matters do not count. */
  readonly tables: ReadCount;
  /** Code that looks like a packet or the URL of a call. */
  readonly code: ReadCount;
  readonly unread: readonly UnreadBlock[];
  /** Null where the page seems to be whole. */
  readonly breaksOff: PageBreak | null;
}

export interface ReadCount {
  readonly seen: number;
  readonly read: number;
}

/** A block that looks like facts and was not read. */
export interface UnreadBlock {
  readonly kind: "table" | "code";
  readonly looks: "fields" | "codes" | "url" | "packet";
  /** Of a packet or its fields; null where nothing says it. */
  readonly side: "request" | "response" | null;
  /** The nearest heading above. */
  readonly heading: string;
  readonly line: number;
  /** What the cells of a table may be names of: fields, codes, hosts. */
  readonly names: readonly string[];
}

export interface PageBreak {
  readonly line: number;
  readonly where: string;
  /** False where a page might also be written that way. */
  readonly isCertain: boolean;
}

export interface HostFact {
  readonly host: string;
  readonly region: string | null;
  readonly line: number;
}

export interface UrlParameterFact {
  readonly name: string;
  readonly description: string;
  readonly line: number;
}

/** Names of JSON Schema. */
export type FactType = "string" | "integer" | "number" | "boolean" | "array" | "object";

export interface FieldFact {
  readonly name: string;
  /** Such as `MsgBody[].MsgType`. */
  readonly path: string;
  /** What the table says, even where samples disagree; a list where it offers several; null where it says nothing readable. */
  readonly type: FactType | readonly FactType[] | null;
  /** Null where the cell is conditional or absent. */
  readonly required: boolean | null;
  readonly description: string;
  readonly line: number;
  /** These only where the text plainly states them. */
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** In characters. */
  readonly maxLength?: number;
  /** Where the page gives the greatest length in bytes instead; 1 KB is 1024. */
  readonly maxBytes?: number;
  readonly maxItems?: number;
  /** What the field is where it is left out. */
  readonly default?: JsonValue;
  /** Such as `seconds`, `bytes`, `milliseconds since 1970`. */
  readonly unit?: string;
}

export interface CodeFact {
  readonly code: number;
  readonly description: string;
  readonly line: number;
}

export interface SampleFact {
  readonly packet: JsonValue;
  /** Of its first line. */
  readonly line: number;
}

export interface PageProblem {
  /** Name of a row in the table of problem rules. */
  readonly rule: string;
  readonly message: string;
  readonly line: number;
}
