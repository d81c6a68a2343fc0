/**
 * Source text that is safe to print. Only this folder makes it, so that text from a spec gets into generated files through
 * `literal`, `identifier`, `propertyName`, `literalKey` and comments, and in no other way: a string does not compile.
 */
import type { JsonValue } from "../model/types.js";
import { escapeHidden } from "./text.js";

declare const safe: unique symbol;

/** A name that a module imports. What it prints as is known at once; the import line is printed if the name was used. */
export interface Import {
  /** A path in the package, or the name of another package. */
  readonly from: string;
  readonly kind: "value" | "type" | "namespace" | "type namespace";
  readonly name: string;
  readonly as: string;
}

class SafeCode {
  declare readonly [safe]: "code";
  readonly text: string;
  /** What the text uses of other modules. */
  readonly uses: readonly Import[];

  constructor(text: string, uses: readonly Import[]) {
    this.text = text;
    this.uses = uses;
  }
}

/** Source that is safe to print, with the imports that it uses. */
export type Code = SafeCode;

const noImports: readonly Import[] = [];

/** Vouches for a text. For this folder alone: its callers have made the text of safe parts, or had a library print it. */
export function trusted(text: string, uses: readonly Import[] = noImports): Code {
  return new SafeCode(text, uses);
}

export const nothing: Code = trusted("");

/** A template for code. What is put in is code, a list of it, or a number. */
export function code(parts: TemplateStringsArray, ...values: readonly (Code | readonly Code[] | number)[]): Code {
  let text = parts[0] ?? "";
  let uses = noImports;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? nothing;
    const inner = typeof value === "number" ? literal(value) : value instanceof SafeCode ? value : joined(value, "");
    text += inner.text + (parts[index + 1] ?? "");
    uses = union(uses, inner.uses);
  }
  return trusted(text, uses);
}

/** Two lists as one. Most code uses nothing, or what the code around it uses too: then there is no need for a new list. */
export function union(some: readonly Import[], more: readonly Import[]): readonly Import[] {
  if (some.length === 0) return more;
  const added = more.filter((one) => !some.includes(one));
  return added.length === 0 ? some : [...some, ...added];
}

/** Codes with a separator between them. */
export function joined(
  codes: readonly Code[],
  separator: "" | ", " | " | " | " || " | " && " | " + " | "\n" | "\n\n" | " &&\n",
): Code {
  return trusted(codes.map(({ text }) => text).join(separator), usesOf(codes));
}

/** All that some parts use, each once. */
export function usesOf(parts: readonly { readonly uses: readonly Import[] }[]): readonly Import[] {
  const all = new Set<Import>();
  for (const { uses } of parts) for (const one of uses) all.add(one);
  return all.size === 0 ? noImports : [...all];
}

/** The same code, each line of it two spaces further in. No literal or comment of ours minds. */
export function indented(lines: readonly Code[]): readonly Code[] {
  return lines.map(({ text, uses }) => trusted(text === "" ? "" : `  ${text}`, uses));
}

const maxLiteralWidth = 90;

/** A JavaScript literal for a JSON value, on one line; keys are quoted only if they must be. */
export function literal(value: JsonValue | undefined): Code {
  return trusted(literalText(value));
}

function literalText(value: JsonValue | undefined): string {
  if (value === undefined) return "undefined";
  if (typeof value === "string") return escapeHidden(JSON.stringify(value));
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isArray(value)) return `[${value.map(literalText).join(", ")}]`;
  const members = Object.entries(value).map(([key, member]) => `${keyText(key)}: ${literalText(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** The same on as many lines as it needs. `indent` is the width of the indentation of the line that it starts on. */
export function printedLiteral(value: JsonValue, indent: number = 0): Code {
  return trusted(printedText(value, " ".repeat(indent)));
}

function printedText(value: JsonValue, indent: string): string {
  const inline = literalText(value);
  if (indent.length + inline.length <= maxLiteralWidth || typeof value !== "object" || value === null) return inline;
  const inner = `${indent}  `;
  const members = isArray(value)
    ? value.map((item) => printedText(item, inner))
    : Object.entries(value).map(([key, member]) => `${keyText(key)}: ${printedText(member, inner)}`);
  const [open, close] = isArray(value) ? "[]" : "{}";
  return `${open}\n${members.map((member) => `${inner}${member},\n`).join("")}${indent}${close}`;
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

const plainName = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A key of an object literal: bare if it is a name or a plain number. */
export function literalKey(key: string): Code {
  return trusted(keyText(key));
}

/** `__proto__` is computed, since as a plain key it would set the prototype. */
function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return plainName.test(key) || /^(?:0|[1-9]\d{0,14})$/.test(key) ? key : literalText(key);
}

/** The name of a property in a type; unlike in an object literal, `__proto__` needs no care here. */
export function propertyName(name: string): Code {
  return trusted(plainName.test(name) ? name : literalText(name));
}

/** Reads a property of an object; `?` reads it of what may be missing. */
export function propertyOf(object: Code, name: string | number, optional: "" | "?" = ""): Code {
  const isPlain = typeof name === "string" && plainName.test(name);
  const access = isPlain ? `${optional}.${name}` : `${optional === "" ? "" : "?."}[${literalText(name)}]`;
  return trusted(object.text + access, object.uses);
}

/** A name that the model has solved. Throws on anything else: that would be a bug, not a user's mistake. */
export function identifier(name: string): Code {
  return trusted(identifierText(name));
}

/** The same as a string, for libraries that take one. Throws on what is not a name. */
export function identifierText(name: string): string {
  if (!plainName.test(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return name;
}

/** The name of a helper such as `matchesTextContent`: what it does, and to which type or which of several. */
export function helperName(stem: string, of: string | number): Code {
  return identifier(`${stem}${of}`);
}
