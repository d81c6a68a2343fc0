/** Draws the lines around a finding, with the place underlined. */
import type { LineIndex } from "../text/line-index.js";

/** Columns of text that a frame shows of a line, and how many of them stand before the place. */
const shownWidth = 120;
const shownBefore = 40;
const tab = "  ";

/** How the parts of a frame are coloured. */
export interface FramePaint {
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** The line before the place (unless blank) and the line itself, numbered, with `^^^^` below. A long line is cut around it. */
export function codeFrame(lines: LineIndex, start: number, end: number, paint: FramePaint): string {
  const number = lines.lineOf(start);
  const line = lines.line(number);
  const from = Math.min(Math.max(start - lines.start(number), 0), line.length);
  const to = Math.min(Math.max(end - lines.start(number), from), line.length);
  const first = line.length <= shownWidth ? 0 : wholeCharacter(line, Math.max(0, from - shownBefore));

  const label = String(number).length;
  const row = (name: string, text: string): string => `${paint.gutter(`${name.padStart(label)} |`)} ${text}`.trimEnd();
  const before = number > 1 ? lines.line(number - 1) : "";
  const indent = displayWidth(show(line.slice(first, from))) + (first > 0 ? 1 : 0);
  const marks = Math.max(
    1,
    Math.min(displayWidth(show(line.slice(from, Math.min(to, from + shownWidth)))), shownWidth - indent),
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

/** What is shown of a line, from an offset on, with `…` where something is left out. */
function cut(line: string, first: number): string {
  const text = show(line.slice(first, first + shownWidth * 2));
  let kept = "";
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > shownWidth) break;
    kept += character;
  }
  const isCut = kept.length < text.length || first + shownWidth * 2 < line.length;
  return `${first > 0 ? "…" : ""}${kept}${isCut ? "…" : ""}`;
}

/** Tabs become spaces; what a terminal would obey or hide becomes a replacement character. */
function show(text: string): string {
  return text.replaceAll("\t", tab).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "\ufffd");
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

const wide =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** Columns that a terminal gives a character: none for a combining mark, two for East Asian wide forms and emoji. */
function characterWidth(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (/^\p{M}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
