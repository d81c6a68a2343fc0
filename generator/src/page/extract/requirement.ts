/** Whether a field is required, by all that its row says of it; undecided where it says nothing plain, or two things. */
import { type RequiredColumn, parsePresence, parseRequired } from "../vocabulary/required.js";
import type { FieldName } from "./field-name.js";

/** A cell of a column that asks about this. */
export interface RequiredCell {
  readonly column: RequiredColumn;
  readonly text: string;
}

export interface Requirement {
  /** Null where the row does not plainly say it. */
  readonly value: boolean | null;
  /** Why it is not known, where the row says something. */
  readonly doubt?: { readonly kind: "conditional" | "unreadable" | "contradictory"; readonly text: string };
}

/** What a page says of the marks at names: whether fields without one are of the other kind. */
export interface MarkLegend {
  /** What an asterisk at a name means; undefined where it means something else. */
  readonly asterisk: boolean | undefined;
  readonly isExplained: boolean;
}

interface Row {
  readonly cells: readonly RequiredCell[];
  readonly name: FieldName;
  readonly type: string;
  readonly description: string;
}

export function readRequirement(row: Row, legend: MarkLegend): Requirement {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  const read = filled.map(({ column, text }) => ({ text, value: parseRequired(text, column) }));
  const conditional = read.find(({ value }) => value === "conditional");
  if (conditional !== undefined) return { value: null, doubt: { kind: "conditional", text: conditional.text } };
  const unreadable = read.find(({ value }) => value === undefined);
  if (unreadable !== undefined) return { value: null, doubt: { kind: "unreadable", text: unreadable.text } };
  const stated = [...read.map(({ value }) => value), ...besideCells(row, legend, filled.length > 0)];
  const values = new Set(stated.filter((value) => typeof value === "boolean"));
  if (values.size < 2) return { value: [...values][0] ?? null };
  const cells = filled.map(({ column, text }) => `${column}: ${text}`);
  const text = [...cells, row.name.mark ?? "", labelOf(row.description)];
  return { value: null, doubt: { kind: "contradictory", text: text.filter((part) => part !== "").join(" / ") } };
}

/** What the name, the type and the beginning of the text say. */
function besideCells(row: Row, legend: MarkLegend, hasCell: boolean): readonly (boolean | undefined)[] {
  const { name, type, description } = row;
  const ofMark = name.mark === "?" ? false : name.mark === "*" ? legend.asterisk : undefined;
  const ofWords = [name.badges.required, presenceIn(type), parsePresence(labelOf(description))];
  // `?string` may be null rather than left out, where a cell says whether it is required.
  const ofType = !hasCell && /^\?|\?$/.test(type.trim()) ? false : undefined;
  const found = [ofMark, ...ofWords, ofType];
  const isSilent = !hasCell && found.every((value) => value === undefined) && name.mark === undefined;
  return isSilent && legend.isExplained && legend.asterisk !== undefined ? [!legend.asterisk] : found;
}

/** `String, required` and `String (optional)`. */
function presenceIn(type: string): boolean | undefined {
  const words = type.split(/[()（），,;；\s]+/).map(parsePresence);
  return words.find((value) => value !== undefined);
}

/** The label that a text begins with: `Required. What …`, `(Optional) What …`. One with nothing behind it may be a stray cell. */
export function labelOf(description: string): string {
  const start = description.trim().slice(0, longestLabel);
  const [, bracketed, sentence] =
    /^(?:[([（【]([^)\]）】]*)[)\]）】]|([^.。,，;；:：\n]*)[.。,，;；:：\n])\s*\S/.exec(start) ?? [];
  return (bracketed ?? sentence ?? "").trim();
}

const longestLabel = 40;
