/** Notes what a check finds. */
import type { Findings } from "../descriptor.js";
/**
 * Adds a violation.
 *
 * @param at the pointer, in which `~` alone, which no property can be written as, stands for an index
 * @param says what the sentence says of the value, such as `must be a string`
 * @param end how it goes on
 * @param indices those of the items that the place is in, outermost first
 */
export declare function note(findings: Findings, at: string, keyword: string, says: string, end: (found: unknown) => string, codes: readonly number[], found?: unknown, indices?: readonly number[]): void;
/** The end of a sentence that has no more to say. */
export declare function stop(): string;
/** What kind of value stands where another type was expected; a number is shown, since it may just have a fraction. */
export declare function butIsOfType(found: unknown): string;
/** The value itself: a text or a number. */
export declare function butIs(found: unknown): string;
/** A text or a number as it stands in a sentence. */
export declare function quote(value: unknown): string;
/** How many there are of what was counted. */
export declare function butHas(found: unknown): string;
export declare function butHasItems(found: unknown): string;
export declare function butHasBytes(found: unknown): string;
