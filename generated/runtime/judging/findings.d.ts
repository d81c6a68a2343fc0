/** Turns the errors of AJV's code into findings: what is wrong, said at the path of the value that is wrong. */
import type { CheckError, Shape } from "../descriptor.js";
/** A violation before it is put into words and codes. */
export interface Finding {
    readonly path: string;
    readonly keyword: string;
    /** What was expected: a type, a limit, a list of values; depends on the keyword. */
    readonly expected: unknown;
    /** What was found; undefined for a property that is missing. */
    readonly found: unknown;
}
/** One finding for each thing that is wrong: what follows from a value of the wrong type is left out. */
export declare function findingsOf(errors: readonly CheckError[], shape: Shape, packet: unknown): Finding[];
