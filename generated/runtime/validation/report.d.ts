/** Notes what a check finds. The check knows the words but for those about the value found, which are here. */
import type { Findings } from "../descriptor.js";
/** Adds a violation; the first makes the list. */
export declare function note(findings: Findings, path: string, keyword: string, message: string, codes: readonly number[]): void;
/** What kind of value stands where another type was expected; a number is shown, since it may just have a fraction. */
export declare function butIsOfType(found: unknown): string;
/** The value itself: a text or a number. */
export declare function butIs(found: unknown): string;
/** A text or a number as it stands in a sentence. */
export declare function quote(value: unknown): string;
/** How many there are of what was counted. */
export declare function butHas(count: number): string;
