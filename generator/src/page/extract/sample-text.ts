/** The parser for printed samples: JSON with comments, full-width punctuation or unusual spaces. */
import { createRequire } from "node:module";
import type { Node, ParseError } from "jsonc-parser";
import type { JsonValue } from "../../json/json-value.js";
import { normalizeJson } from "./normalize-json.js";

/** A parsed sample. */
export interface SampleText {
  /** Undefined if the sample cannot be parsed reliably. */
  readonly value: JsonValue | undefined;
  /** A best-effort value, good enough to show how fields nest. */
  readonly outline: JsonValue | undefined;
  /** Deviations from JSON in a sample that could be parsed. */
  readonly oddities: readonly string[];
  readonly failure: { readonly problem: string; readonly line: number } | undefined;
  /** Comments by line number. */
  readonly comments: ReadonlyMap<number, string>;
  /** The first property on each line. */
  readonly names: ReadonlyMap<number, string>;
}

/** The maximum nesting depth; the parser is recursive. */
const maxDepth = 64;

/** Parses a sample that starts on the given line. */
export function readSampleText(source: string, firstLine: number): SampleText {
  const { text, comments, oddities } = normalizeJson(source, firstLine);
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const failure = { problem: `it is nested more than ${maxDepth} levels deep`, line: lineAt(text, deep, firstLine) };
    return { value: undefined, outline: undefined, oddities, failure, comments, names: new Map() };
  }
  const names = namesByLine(text, firstLine);
  const strict = parseStrictly(text);
  if (strict !== undefined) return { value: strict, outline: strict, failure: undefined, oddities, comments, names };
  const { outline, error } = parseTolerantly(text);
  if (error === undefined && outline !== undefined) {
    const all = [...oddities, "trailing commas"];
    return { value: outline, outline, failure: undefined, oddities: all, comments, names };
  }
  const problem = error?.problem ?? "value expected";
  const failure = { problem, line: lineAt(text, error?.offset ?? 0, firstLine) };
  return { value: undefined, outline, oddities, failure, comments, names };
}

function parseStrictly(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

interface Tolerant {
  readonly outline: JsonValue | undefined;
  readonly error: { readonly problem: string; readonly offset: number } | undefined;
}

/** Most samples are plain JSON, so this parser is loaded only if needed. */
function parseTolerantly(text: string): Tolerant {
  const jsonc = createRequire(import.meta.url)("jsonc-parser") as typeof import("jsonc-parser");
  const errors: ParseError[] = [];
  const node = jsonc.parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  const outline = node === undefined ? undefined : valueOf(node);
  if (first === undefined) return { outline, error: undefined };
  const words = jsonc.printParseErrorCode(first.error).replace(/([a-z])([A-Z])/g, "$1 $2");
  return { outline, error: { problem: words.toLowerCase(), offset: first.offset } };
}

/** Keeps a property such as `__proto__` an ordinary property. */
function valueOf(node: Node): JsonValue {
  const children = node.children ?? [];
  if (node.type === "array") return children.map(valueOf);
  if (node.type !== "object") {
    const value: JsonValue = node.value;
    return value;
  }
  return Object.fromEntries(
    children.flatMap(({ children: [name, value] = [] }) => {
      return name === undefined || value === undefined ? [] : [[String(name.value), valueOf(value)] as const];
    }),
  );
}

function namesByLine(text: string, firstLine: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const [index, line] of text.split("\n").entries()) {
    const name = /^[\s{[,]*"([^"]{1,200})"\s*:/.exec(line)?.[1];
    if (name !== undefined) names.set(firstLine + index, name);
  }
  return names;
}

function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === "{" || unit === "[") depth += 1;
    if (unit === "}" || unit === "]") depth -= 1;
    if (depth > maxDepth) return at;
  }
  return undefined;
}

function lineAt(text: string, offset: number, firstLine: number): number {
  return firstLine + text.slice(0, offset).split("\n").length - 1;
}
