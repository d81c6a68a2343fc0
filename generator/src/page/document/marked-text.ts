/**
 * Text with invisible marks around code and struck-out parts. Most callers want the plain text; a few need to
 * know which words the page sets apart. The marks are Unicode noncharacters, which do not occur in text.
 */
import { tidy } from "./tidy.js";

/** The mark before code. */
export const codeStart = "\ufdd0";
/** The mark after code. */
export const codeEnd = "\ufdd1";
/** The mark before struck-out text. */
export const struckStart = "\ufdd2";
/** The mark after struck-out text. */
export const struckEnd = "\ufdd3";

const marks = /[\ufdd0-\ufdd3]/g;
const struck = /\ufdd2([^\ufdd2\ufdd3]*)\ufdd3/g;
/** The maximum nesting depth of struck-out text. */
const maxStruckDepth = 3;

/** Replaces characters that would be mistaken for marks. */
export function withoutMarks(source: string): string {
  return source.replace(marks, "");
}

/** The text without marks and without struck-out parts. `marked` is already tidy. */
export function plainText(marked: string): string {
  if (!hasMarks(marked)) return marked;
  let text = marked;
  for (let depth = 0; depth < maxStruckDepth && text.includes(struckEnd); depth += 1) text = text.replace(struck, "");
  return tidy(withoutMarks(text));
}

/** The struck-out parts of a text. */
export function struckText(marked: string): string {
  return tidy(withoutMarks([...marked.matchAll(struck)].map(([, text = ""]) => text).join(" ")));
}

/** Whether a text contains marks. */
export function hasMarks(text: string): boolean {
  return text.search(marks) !== -1;
}

/** A part of a marked text that is all code or all plain. */
export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

/** The text split where code starts and ends, without struck-out parts. */
export function textParts(marked: string): readonly TextPart[] {
  return marked
    .replace(struck, "")
    .split(/(\ufdd0[^\ufdd0\ufdd1]*\ufdd1)/)
    .map((text) => ({ text: withoutMarks(text), isCode: text.startsWith(codeStart) }))
    .filter(({ text }) => text !== "");
}
