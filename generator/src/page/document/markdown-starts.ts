/** Owns what the beginning of a line of Markdown makes of it: a heading, a fence, a rule, an item. All indentation is permitted. */

const isSpace = (character: string): boolean => character === " " || character === "\t";

/** The number of blanks before the text of a line. */
export function indentOf(line: string): number {
  let at = 0;
  while (isSpace(line.charAt(at))) at += 1;
  return at;
}

/** The text of a line without the blanks around it; other kinds of white space are text. */
export function trimBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && isSpace(line.charAt(end - 1))) end -= 1;
  return line.slice(Math.min(indentOf(line), end), end);
}

/** Spaces for the tabs before a line's text, among them those between the marks of quotes and items. */
export function withoutTabs(line: string): string {
  if (!line.includes("\t")) return line;
  let text = "";
  let at = 0;
  for (; at < line.length && " \t>-+*0123456789.)".includes(line.charAt(at)); at += 1) {
    text += line.charAt(at) === "\t" ? " ".repeat(tabStop - (text.length % tabStop)) : line.charAt(at);
  }
  return text + line.slice(at);
}

const tabStop = 4;

export interface AtxHeading {
  readonly level: number;
  readonly text: string;
}

/** `## Title`, also with marks behind it. */
export function headingOf(text: string): AtxHeading | undefined {
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0];
  if (marks === undefined) return undefined;
  const title = trimBlanks(text.slice(marks.length));
  let end = title.length;
  while (title.charAt(end - 1) === "#") end -= 1;
  const isClosed = end === 0 || isSpace(title.charAt(end - 1));
  return { level: marks.length, text: trimBlanks(isClosed ? title.slice(0, end) : title) };
}

/** The marks that open fenced code. */
export function fenceOf(text: string): string | undefined {
  const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  return fence?.startsWith("`") === true && text.includes("`", fence.length) ? undefined : fence;
}

/** Whether a line closes the code that `fence` has opened. */
export function closesFence(line: string, fence: string): boolean {
  const text = trimBlanks(line);
  return text.startsWith(fence) && isAll(text, fence.charAt(0));
}

/** A line across the page, such as `---` or `* * *`. */
export function isRule(text: string): boolean {
  const mark = text.charAt(0);
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  const marks = text.replace(/[ \t]/g, "");
  return marks.length >= 3 && isAll(marks, mark);
}

function isAll(text: string, character: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charAt(at) !== character) return false;
  return true;
}

export interface ItemMark {
  /** What tells one list from the next: the mark of an item, or what stands behind its number. */
  readonly mark: string;
  readonly number: string | undefined;
  /** How far the text of the item is from the start of the line. */
  readonly size: number;
  /** Whether nothing stands behind the mark. */
  readonly isEmpty: boolean;
}

/** `- text`, `* text`, `+ text`, `1. text`, `1) text`. */
export function itemMarkOf(line: string): ItemMark | undefined {
  const indent = indentOf(line);
  const [start, number, mark = ""] = /^(\d{1,9})?([-+*.)])(?=[ \t]|$)/.exec(line.slice(indent, indent + 12)) ?? [];
  if (start === undefined || (number === undefined) !== "-+*".includes(mark)) return undefined;
  if (number === undefined && isRule(line.slice(indent))) return undefined;
  const end = indent + start.length;
  const blanks = indentOf(line.slice(end));
  const isEmpty = end + blanks === line.length;
  return { mark, number, size: isEmpty ? end + 1 : end + blanks, isEmpty };
}
