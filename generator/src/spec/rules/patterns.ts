/** The rule that a pattern is a valid regular expression. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { allTypes } from "../traverse.js";

export function patterns(spec: SpecDocument): readonly Diagnostic[] {
  return [...allTypes(spec)].flatMap(({ pattern }) => {
    if (pattern === undefined) return [];
    const problem = readPattern(pattern.value);
    return problem instanceof RegExp ? [] : [diagnostic("spec/bad-pattern", pattern.origin, { problem })];
  });
}

const maxPatternLength = 1000;

/** The compiled pattern, or the engine's reason for refusing it, without the pattern that the engine repeats. */
export function readPattern(pattern: string): RegExp | string {
  if (pattern.length > maxPatternLength) return `it is longer than ${maxPatternLength} characters`;
  try {
    return new RegExp(pattern, "u");
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.slice(message.lastIndexOf(": ") + 2);
  }
}
