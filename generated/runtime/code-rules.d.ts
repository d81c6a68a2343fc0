/** Finds the documented codes that a violation raises. */
import type { CodeRuleRow } from "./descriptor.js";
/** Every code whose rule matches the path and the keyword, in the order of the rules, each once. */
export declare function codesFor(rules: readonly CodeRuleRow[], path: string, keyword: string): number[];
