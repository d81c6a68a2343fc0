/** Finds the documented codes that a violation raises. */
import type { CodeRuleRow } from "../descriptor.js";
/**
 * Every code whose rule matches the path and the keyword, in the order of the rules, each once. A property that the
 * documentation does not name raises a code only by a rule that says so: the server takes it.
 */
export declare function codesFor(rules: readonly CodeRuleRow[], path: string, keyword: string): number[];
