/** The start of a Markdown line: heading, fence, thematic break or list item, with any indentation. */

const isSpace = (character: string): boolean => character === " " || character === "\t";

/** The number of spaces and tabs before the text of a line. */
export function indentOf(line: string): number {
  let at = 0;
  while (isSpace(line.charAt(at))) at += 1;
  return at;
}

/** The text of a line without surrounding spaces and tabs. Other white space is text. */
export function trimBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && isSpace(line.charAt(end - 1))) end -= 1;
  return line.slice(Math.min(indentOf(line), end), end);
}

/** Replaces tabs before the text of a line, including those between markers, with spaces. */
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

/** `## Title`, optionally closed by `#` marks. */
export function headingOf(text: string): AtxHeading | undefined {
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0];
  if (marks === undefined) return undefined;
  const title = trimBlanks(text.slice(marks.length));
  let end = title.length;
  while (title.charAt(end - 1) === "#") end -= 1;
  const isClosed = end === 0 || isSpace(title.charAt(end - 1));
  return { level: marks.length, text: trimBlanks(isClosed ? title.slice(0, end) : title) };
}

/** The marks that open a fenced code block. */
export function fenceOf(text: string): string | undefined {
  const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  return fence?.startsWith("`") === true && text.includes("`", fence.length) ? undefined : fence;
}

/** Whether a line closes the code block that `fence` opened. */
export function closesFence(line: string, fence: string): boolean {
  const text = trimBlanks(line);
  return text.startsWith(fence) && isAll(text, fence.charAt(0));
}

/** A thematic break, such as `---` or `* * *`. */
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
  /** The character that distinguishes adjacent lists: the bullet, or the delimiter after the number. */
  readonly mark: string;
  readonly number: string | undefined;
  /** The offset of the item's text in the line. */
  readonly size: number;
  /** Whether nothing follows the marker. */
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
