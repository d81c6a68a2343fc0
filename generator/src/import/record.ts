/**
 * The record of an import: the facts of the page, without its wording. It is saved beside the spec and is the base of the next
 * import, to tell values of the page and values edited by hand apart.
 */
import { createHash } from "node:crypto";
import { plainWording } from "../contract/wording.js";
import type { CodeFact, FieldFact, PageFacts } from "../page/facts.js";

const version = 1;

/** `spec/order.page.json` for `spec/order.yaml`. */
export const recordPath = (spec: string): string => `${spec.replace(/\.ya?ml$/i, "")}.page.json`;

/** The facts of a page as the text of a record. */
export function formatRecord(facts: PageFacts): string {
  const {
    api,
    method,
    hosts,
    urlParameters,
    maxCallFrequency,
    maxBodyBytes,
    requestFields,
    responseFields,
    errorCodes,
  } = facts;
  const record = {
    recordVersion: version,
    api,
    method,
    hosts: hosts.map(({ host, region }) => ({ host, region })),
    urlParameters: urlParameters.map(({ name }) => name),
    maxCallFrequency: maxCallFrequency && { calls: maxCallFrequency.calls, seconds: maxCallFrequency.seconds },
    maxBodyBytes: maxBodyBytes?.bytes ?? null,
    requestFields: requestFields.map(withoutWording),
    responseFields: responseFields.map(withoutWording),
    errorCodes: errorCodes.map(({ code, description }) => ({ code, wording: fingerprint(description) })),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function withoutWording({ line: _, unit: _unit, default: _default, description, ...facts }: FieldFact): object {
  return { ...facts, wording: fingerprint(description) };
}

const fingerprint = (text: string): string =>
  createHash("sha256").update(plainWording(text)).digest("hex").slice(0, 12);

/** The number of fields and codes whose text has changed since the last import. */
export function countReworded(facts: PageFacts, text: string): number {
  const record = parse(text);
  if (record === undefined) return 0;
  const keyed = (list: readonly { readonly path?: string; readonly code?: number; readonly wording?: string }[]) =>
    list.map(({ path, code, wording }) => [`${path ?? code}`, wording] as const);
  const compare = (before: Parameters<typeof keyed>[0], now: Parameters<typeof keyed>[0]): number => {
    const known = new Map(keyed(before));
    return keyed(now).filter(([key, wording]) => known.has(key) && known.get(key) !== wording).length;
  };
  const worded = <T extends { readonly description: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, wording: fingerprint(one.description) }));
  return (
    compare(record.requestFields, worded(facts.requestFields)) +
    compare(record.responseFields, worded(facts.responseFields)) +
    compare(record.errorCodes, worded(facts.errorCodes))
  );
}

type Recorded<T> = Omit<T, "line" | "description">;

interface PageRecord {
  readonly recordVersion: number;
  readonly api: string | null;
  readonly method: string | null;
  readonly hosts: readonly { readonly host: string; readonly region: string | null }[];
  readonly urlParameters: readonly string[];
  readonly maxCallFrequency: { readonly calls: number; readonly seconds: number } | null;
  readonly maxBodyBytes: number | null;
  readonly requestFields: readonly Recorded<FieldFact>[];
  readonly responseFields: readonly Recorded<FieldFact>[];
  readonly errorCodes: readonly Recorded<CodeFact>[];
}

/** The facts of the page at the last import; undefined if the text is not a record. */
export function parseRecord(text: string): PageFacts | undefined {
  const record = parse(text);
  if (record === undefined) return undefined;
  const unplaced = { line: 0, description: "" };
  const { maxCallFrequency, maxBodyBytes } = record;
  return {
    title: null,
    updated: null,
    api: record.api,
    apiLine: null,
    method: record.method,
    methodLine: null,
    hosts: record.hosts.map((host) => ({ ...host, line: 0 })),
    urlParameters: record.urlParameters.map((name) => ({ name, ...unplaced })),
    maxCallFrequency: maxCallFrequency && { ...maxCallFrequency, line: 0 },
    maxBodyBytes: maxBodyBytes === null ? null : { bytes: maxBodyBytes, line: 0 },
    requestFields: record.requestFields.map((field) => ({ ...field, ...unplaced })),
    responseFields: record.responseFields.map((field) => ({ ...field, ...unplaced })),
    errorCodes: record.errorCodes.map((code) => ({ ...code, ...unplaced })),
    requestSamples: [],
    responseSamples: [],
    problems: [],
    reading: { tables: { seen: 0, read: 0 }, code: { seen: 0, read: 0 }, unread: [], breaksOff: null },
  };
}

function parse(text: string): PageRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is PageRecord {
  if (typeof value !== "object" || value === null || !("recordVersion" in value)) return false;
  const lists = ["hosts", "urlParameters", "requestFields", "responseFields", "errorCodes"];
  return value.recordVersion === version && lists.every((key) => Array.isArray(Reflect.get(value, key)));
}
