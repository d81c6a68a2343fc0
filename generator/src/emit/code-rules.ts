/** Prints which violations raise which codes, as rows for the runtime. */
import type { CodeRule, JsonValue } from "../model/types.js";
import { literal } from "./text.js";

/** The rows of an array literal, one a line; empty for no rules. */
export function codeRuleRows(rules: readonly CodeRule[], indent: string): string {
  if (rules.length === 0) return "[]";
  return `[\n${rules.map((rule) => `${indent}  ${literal(row(rule))},\n`).join("")}${indent}]`;
}

function row({ at, on, code }: CodeRule): JsonValue {
  return [pointerOf(at), on ?? 0, code];
}

/** The JSON Pointer of these segments. */
export function pointerOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
