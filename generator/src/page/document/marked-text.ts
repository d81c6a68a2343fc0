/**
 * Text with invisible marks where code and struck-out parts begin and end. Most readers want the plain text; a few need to know
 * which words the page itself set apart. The marks are noncharacters of Unicode, which no text holds.
 */
import { tidy } from "./tidy.js";

export const codeStart = "\ufdd0";
export const codeEnd = "\ufdd1";
export const struckStart = "\ufdd2";
export const struckEnd = "\ufdd3";

const marks = /[\ufdd0-\ufdd3]/g;
const struck = /\ufdd2([^\ufdd2\ufdd3]*)\ufdd3/g;
/** How deep struck-out text may nest in other such text. */
const deepestStruck = 3;

/** Source without characters that would be taken for marks. */
export function withoutMarks(source: string): string {
  return source.replace(marks, "");
}

/** The text as a reader takes it: without marks, and without what is struck out. The marked text is tidy already. */
export function plainText(marked: string): string {
  if (!hasMarks(marked)) return marked;
  let text = marked;
  for (let depth = 0; depth < deepestStruck && text.includes(struckEnd); depth += 1) text = text.replace(struck, "");
  return tidy(withoutMarks(text));
}

/** What is struck out of a text. */
export function struckText(marked: string): string {
  return tidy(withoutMarks([...marked.matchAll(struck)].map(([, text = ""]) => text).join(" ")));
}

export function hasMarks(text: string): boolean {
  return text.search(marks) !== -1;
}

export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

/** A text cut where code begins and ends; what is struck out is left out. */
export function textParts(marked: string): readonly TextPart[] {
  return marked
    .replace(struck, "")
    .split(/(\ufdd0[^\ufdd0\ufdd1]*\ufdd1)/)
    .map((text) => ({ text: withoutMarks(text), isCode: text.startsWith(codeStart) }))
    .filter(({ text }) => text !== "");
}
