/** Drafts of YAML: values to be written, their order, the remarks beside them, and the lines that they become. */
import { stringify } from "yaml";
import type { JsonValue } from "../../json/json-value.js";

/** A value to be written. A mapping is a list of its entries, in order. */
export type Draft = string | number | boolean | null | DraftMap | DraftList;

export interface DraftMap {
  readonly entries: readonly DraftEntry[];
}

export interface DraftList {
  readonly items: readonly Draft[];
}

/** An entry of a mapping to be written. */
export interface DraftEntry {
  readonly key: string | number;
  readonly value: Draft;
  /** A comment after the key, or after a value of one line. */
  readonly remark?: string;
}

/** Whether a draft is a mapping, and not a list or a scalar. */
export const isDraftMap = (value: Draft): value is DraftMap =>
  typeof value === "object" && value !== null && "entries" in value;

/** A mapping of entries; those that are undefined are left out. */
export const mapOf = (...entries: readonly (DraftEntry | undefined)[]): DraftMap => ({
  entries: entries.filter((one) => one !== undefined),
});

/** An entry. The remark becomes a comment, and must be one line. */
export const entry = (key: string | number, value: Draft, remark?: string): DraftEntry =>
  remark === undefined ? { key, value } : { key, value, remark };

/** A draft of a JSON value, with its keys in their order. */
export function draftOf(value: JsonValue): Draft {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return { items: value.map((item: JsonValue) => draftOf(item)) };
  return { entries: Object.entries(value).map(([key, member]) => entry(key, draftOf(member))) };
}

/** The limits on a mapping or list that is written on one line: in characters, and in levels of nesting. */
const maxLineLength = 90;
const maxLineLevels = 2;

/** The lines of one entry of a block mapping, without indentation. */
export function blockLines({ key, value, remark }: DraftEntry): readonly string[] {
  const name = flowText(key);
  if (typeof value === "string") return [`${name}: ${blockText(value)}${commentOf(remark)}`];
  if (fitsOneLine(value)) return [`${name}: ${flowText(value)}${commentOf(remark)}`];
  const inner = "items" in value ? value.items.flatMap((item) => itemLines(item)) : value.entries.flatMap(blockLines);
  return [`${name}:${commentOf(remark)}`, ...inner.map(indent)];
}

/** The lines of one item of a block list, without indentation. */
export function itemLines(item: Draft, remark?: string): readonly string[] {
  if (fitsOneLine(item)) return [`- ${flowText(item)}${commentOf(remark)}`];
  const [first = "", ...others] =
    "items" in item ? item.items.flatMap((one) => itemLines(one)) : item.entries.flatMap(blockLines);
  return [`- ${first}${commentOf(remark)}`, ...others.map(indent)];
}

/** The entry, as it is written within braces. */
export const flowEntry = ({ key, value }: DraftEntry): string => `${flowText(key)}: ${flowText(value)}`;

/** The value on one line, in a form that is valid anywhere. */
export function flowText(value: Draft): string {
  if (typeof value !== "object" || value === null) return scalarText(value);
  if ("items" in value) return `[${value.items.map(flowText).join(", ")}]`;
  return value.entries.length === 0 ? "{}" : `{ ${value.entries.map(flowEntry).join(", ")} }`;
}

/** The form of a scalar within brackets, which is valid anywhere; on one line, whatever it contains. */
function scalarText(value: string | number | boolean | null): string {
  const isSpread = typeof value === "string" && /[\n\r\u0085\u2028\u2029]/.test(value);
  const options = { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false } as const;
  const text = stringify([value], isSpread ? { ...options, defaultStringType: "QUOTE_DOUBLE" } : options);
  return text.trim().slice(1, -1).trim();
}

/** The form of a text that ends its line. */
function blockText(value: string): string {
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  return text.includes("\n") ? scalarText(value) : text;
}

const commentOf = (remark: string | undefined): string => (remark === undefined ? "" : ` # ${remark}`);

const indent = (line: string): string => `  ${line}`;

/** A scalar, or a short collection with no remark inside it. */
function fitsOneLine(value: Draft): value is Exclude<Draft, DraftMap | DraftList> {
  if (typeof value !== "object" || value === null) return true;
  const isFlat = "items" in value && value.items.every((item) => typeof item !== "object" || item === null);
  return !hasRemark(value) && (isFlat || (depthOf(value) <= maxLineLevels && flowText(value).length <= maxLineLength));
}

function hasRemark(value: Draft): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "items" in value
    ? value.items.some(hasRemark)
    : value.entries.some(({ remark, value: member }) => remark !== undefined || hasRemark(member));
}

function depthOf(value: Draft): number {
  if (typeof value !== "object" || value === null) return 0;
  const members = "items" in value ? value.items : value.entries.map(({ value: member }) => member);
  return 1 + Math.max(0, ...members.map(depthOf));
}
