/** Puts a finding into one sentence: what was expected, and what was found. */
import type { Finding } from "./findings.js";
/** The sentence for a finding about the value at its path. */
export declare function messageFor(finding: Finding): string;
