/** The rule that a pattern is a valid regular expression. */
import { readPattern } from "../../constraints/pattern.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { allTypes } from "../traverse.js";

/** Reports `spec/bad-pattern`. */
export function patterns(spec: SpecDocument): readonly Diagnostic[] {
  return [...allTypes(spec)].flatMap(({ pattern }) => {
    if (pattern === undefined) return [];
    const problem = readPattern(pattern.value);
    return problem instanceof RegExp ? [] : [diagnostic("spec/bad-pattern", pattern.origin, { problem })];
  });
}
