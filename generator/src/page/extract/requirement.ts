/** Whether a field is required, from everything its row says; null if the row is unclear or contradicts itself. */
import { type RequiredColumn, parsePresence, parseRequired } from "../vocabulary/required.js";
import type { FieldName } from "./field-name.js";

/** A cell in a column that states whether fields are required. */
export interface RequiredCell {
  readonly column: RequiredColumn;
  readonly text: string;
}

/** Whether a field is required, or why that is unclear. */
export interface Requirement {
  /** Null if the row does not clearly say so. */
  readonly value: boolean | null;
  /** Why the result is unclear, if the row says something. */
  readonly doubt?: { readonly kind: "conditional" | "unreadable" | "contradictory"; readonly text: string };
}

/** What the page says about marks next to field names. */
export interface MarkLegend {
  /** What an asterisk means: required (true) or optional (false); undefined if it means something else. */
  readonly asterisk: boolean | undefined;
  readonly isExplained: boolean;
}

interface Row {
  readonly cells: readonly RequiredCell[];
  readonly name: FieldName;
  readonly type: string;
  readonly description: string;
}

/** Combines everything that a row says about whether its field is required. */
export function readRequirement(row: Row, legend: MarkLegend): Requirement {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  const read = filled.map(({ column, text }) => ({ text, value: parseRequired(text, column) }));
  const conditional = read.find(({ value }) => value === "conditional");
  if (conditional !== undefined) return { value: null, doubt: { kind: "conditional", text: conditional.text } };
  const unreadable = read.find(({ value }) => value === undefined);
  if (unreadable !== undefined) return { value: null, doubt: { kind: "unreadable", text: unreadable.text } };
  const stated = [...read.map(({ value }) => value), ...statedOutsideCells(row, legend, filled.length > 0)];
  const values = new Set(stated.filter((value) => typeof value === "boolean"));
  if (values.size < 2) return { value: [...values][0] ?? null };
  const cells = filled.map(({ column, text }) => `${column}: ${text}`);
  const text = [...cells, row.name.mark ?? "", labelOf(row.description)];
  return { value: null, doubt: { kind: "contradictory", text: text.filter((part) => part !== "").join(" / ") } };
}

/** What the name, the type and the start of the description say. */
function statedOutsideCells(row: Row, legend: MarkLegend, hasCell: boolean): readonly (boolean | undefined)[] {
  const { name, type, description } = row;
  const ofMark = name.mark === "?" ? false : name.mark === "*" ? legend.asterisk : undefined;
  const ofWords = [name.badges.required, presenceIn(type), parsePresence(labelOf(description))];
  // If a cell states whether the field is required, `?string` means nullable rather than optional.
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

/** The label at the start of a text: `Required. …`, `(Optional) …`. A label alone can be a misplaced cell. */
export function labelOf(description: string): string {
  const start = description.trim().slice(0, maxLabelLength);
  const [, bracketed, sentence] =
    /^(?:[([（【]([^)\]）】]*)[)\]）】]|([^.。,，;；:：\n]*)[.。,，;；:：\n])\s*\S/.exec(start) ?? [];
  return (bracketed ?? sentence ?? "").trim();
}

const maxLabelLength = 40;
