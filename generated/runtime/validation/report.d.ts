/** Reporting of violations. A check holds the messages; only the part about the value found is put together here. */
import type { Findings } from "../descriptor.js";
/** Adds a violation to the findings. */
export declare function report(findings: Findings, path: string, keyword: string, message: string, codes: readonly number[]): void;
/** The end of a message about a wrong type. A number is shown, since only its fraction may be wrong. */
export declare function describeType(found: unknown): string;
/** The end of a message about a wrong value, a string or a number. */
export declare function describeValue(found: unknown): string;
/** A string or a number as it appears in a message. Strings are cut after 60 UTF-16 units. */
export declare function quote(value: unknown): string;
/** The end of a message about a wrong count. */
export declare function describeCount(count: number): string;
