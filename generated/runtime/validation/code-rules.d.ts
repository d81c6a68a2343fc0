/** Lookup of the documented error codes that a violation raises. */
import type { CodeRuleRow } from "../descriptor.js";
/**
 * The codes whose rules match the path and the keyword, in the order of the rules, without duplicates. An undocumented
 * property raises a code only if a rule names the keyword `additionalProperties`, since the server accepts it.
 */
export declare function codesFor(rules: readonly CodeRuleRow[], path: string, keyword: string): number[];
