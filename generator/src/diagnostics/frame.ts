/** The code frame: the lines around a diagnostic, with its place underlined. */
import { eastAsianWidth } from "get-east-asian-width";
import type { LineIndex } from "../text/line-index.js";
import { unprintable } from "../text/printable.js";

/** Maximum columns of a line in a frame, and how many of them are before the place if the line is cut. */
const maxColumns = 120;
const columnsBefore = 40;
const tab = "  ";

/** The colours of a frame. */
export interface FramePaint {
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** The line before the place (unless blank) and the line itself, numbered, with `^^^^` below. A long line is cut around the place. */
export function codeFrame(lines: LineIndex, start: number, end: number, paint: FramePaint): string {
  const number = lines.lineOf(start);
  const line = lines.line(number);
  const from = Math.min(Math.max(start - lines.start(number), 0), line.length);
  const to = Math.min(Math.max(end - lines.start(number), from), line.length);
  const first = line.length <= maxColumns ? 0 : wholeCharacter(line, Math.max(0, from - columnsBefore));

  const label = String(number).length;
  const row = (name: string, text: string): string => `${paint.gutter(`${name.padStart(label)} |`)} ${text}`.trimEnd();
  const before = number > 1 ? lines.line(number - 1) : "";
  const indent = displayWidth(show(line.slice(first, from))) + (first > 0 ? 1 : 0);
  const marks = Math.max(
    1,
    Math.min(displayWidth(show(line.slice(from, Math.min(to, from + maxColumns)))), maxColumns - indent),
  );
  return [
    ...(before.trim() === "" ? [] : [row(String(number - 1), cut(before, 0))]),
    row(String(number), cut(line, first)),
    row("", " ".repeat(indent) + paint.mark("^".repeat(marks))),
  ].join("\n");
}

/** Moves an offset off the second half of a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(offset)) ? offset + 1 : offset;
}

/** A line from an offset on, with `…` for what is left out. */
function cut(line: string, first: number): string {
  const text = show(line.slice(first, first + maxColumns * 2));
  let kept = "";
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > maxColumns) break;
    kept += character;
  }
  const isCut = kept.length < text.length || first + maxColumns * 2 < line.length;
  return `${first > 0 ? "…" : ""}${kept}${isCut ? "…" : ""}`;
}

/** Expands tabs, and replaces characters that a terminal would interpret or hide. */
function show(text: string): string {
  return text.replaceAll("\t", tab).replace(unprintable, "\ufffd");
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/** Columns that a terminal gives a character: none for a combining mark, two for East Asian wide characters and emoji. */
function characterWidth(character: string): number {
  return /^\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}
