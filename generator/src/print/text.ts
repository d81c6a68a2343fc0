/** Text made safe to read: hidden characters shown, JSON files, web addresses, lines of a bounded width. */
import type { JsonValue } from "../model/types.js";

/** Line separators that JSON leaves alone, and characters that make a line read other than it is written. */
const hidden = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const escapeUnit = (text: string): string => `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Hidden characters as escapes, which mean the same in a literal of JSON or JavaScript. */
export function escapeHidden(text: string): string {
  return text.replace(hidden, escapeUnit);
}

/** A JSON file for a value: two spaces, hidden characters escaped. */
export function jsonText(value: JsonValue): string {
  return [escapeHidden(JSON.stringify(value, undefined, 2)), ""].join("\n");
}

/** Most text has no other characters, and need not be searched for each kind of them. */
const printableAscii = /^[ -~]*$/;

/** Text on one line in which each character shows: hidden ones are written as escapes, control characters as spaces. */
export function visible(text: string): string {
  if (printableAscii.test(text)) return text;
  return escapeHidden(text.replace(/[\u0000-\u001f\u2028\u2029]/g, " ")).replace(/[\ud800-\udfff]/gu, escapeUnit);
}

/** Words on as few lines as a width allows. */
export function wrap(words: readonly string[], width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.join("\n");
}

/** An http address for a comment or a link, percent-encoded; undefined for any other text. */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const encode = (unit: string): string => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`;
  return new URL(text).href.replace(/[^A-Za-z0-9\-._~:/?#@!$&'+,;=%]/g, encode);
}
