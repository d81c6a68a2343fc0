/**
 * The doors through which text from a spec reaches printed code: `literal`, `identifier`, `comment` and their kin.
 *
 * Nothing else may put such text into code. Each door leaves text that cannot end the construct it stands in.
 */
import type { JsonValue } from "../model/types.js";

/** Line separators that JSON leaves alone, and characters that make a line read other than it is written. */
const unsafe = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const escapeUnit = (text: string): string => `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;

const widestLiteral = 90;

/** A JavaScript literal for a JSON value, on one line; keys are quoted only where they must be. */
export function literal(value: JsonValue | undefined): string {
  if (value === undefined) return "undefined";
  if (typeof value === "string") return JSON.stringify(value).replace(unsafe, escapeUnit);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const members = Object.entries(value).map(([key, member]) => `${literalKey(key)}: ${literal(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** The same on as many lines as it needs; `indent` is that of the line it starts on. */
export function printedLiteral(value: JsonValue, indent: string = ""): string {
  const inline = literal(value);
  if (indent.length + inline.length <= widestLiteral || typeof value !== "object" || value === null) return inline;
  const inner = `${indent}  `;
  const members = isArray(value)
    ? value.map((item) => printedLiteral(item, inner))
    : Object.entries(value).map(([key, member]) => `${literalKey(key)}: ${printedLiteral(member, inner)}`);
  const [open, close] = isArray(value) ? "[]" : "{}";
  return `${open}\n${members.map((member) => `${inner}${member},\n`).join("")}${indent}${close}`;
}

/** A JSON file for a value: two spaces, hidden characters escaped. */
export function jsonText(value: JsonValue): string {
  return [JSON.stringify(value, undefined, 2).replace(unsafe, escapeUnit), ""].join("\n");
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

const plainName = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A key of an object literal: bare where it is a name or a plain number. `__proto__` is computed, since as a plain key it would set the prototype. */
export function literalKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return plainName.test(key) || /^(?:0|[1-9]\d{0,14})$/.test(key) ? key : literal(key);
}

/** The name of a property in a type; unlike in an object literal, `__proto__` needs no care here. */
export function propertyName(name: string): string {
  return plainName.test(name) ? name : literal(name);
}

/** A name that the model has solved. Throws on anything else: that would be a bug, not a user's mistake. */
export function identifier(name: string): string {
  if (!plainName.test(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return name;
}

/** So that a line of prose in a comment ends at column 100, within the indentation of a member. */
const commentWidth = 94;

/** Text for the inside of a comment: cannot close it, starts no TSDoc tag, hides no character; wrapped, lines joined by LF. */
export function comment(text: string, width: number = commentWidth): string {
  const paragraphs = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((paragraph) => wrap(defuse(paragraph.trim()).split(/ +/), width));
  return paragraphs.join("\n").trim();
}

/** The same on one line, for a comment that ends with its line. */
export function lineComment(text: string): string {
  return comment(text, Infinity).replaceAll("\n", " ");
}

function defuse(text: string): string {
  return visible(text)
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .replace(/(^|[\s{])@/g, "$1\\@");
}

/** Most text is no more than this, and need not be searched for each kind of what is more. */
const printableAscii = /^[ -~]*$/;

/** Text on one line in which each character shows: hidden ones are written as escapes, control characters as spaces. */
export function visible(text: string): string {
  if (printableAscii.test(text)) return text;
  return text
    .replace(/[\u0000-\u001f\u2028\u2029]/g, " ")
    .replace(unsafe, escapeUnit)
    .replace(/[\ud800-\udfff]/gu, escapeUnit);
}

/** Words on as few lines as their widths allow. The words are safe already. */
export function wrap(words: readonly string[], width: number = commentWidth): string {
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
