/** A copy of a value that reads each property once, and the properties in it that the documentation does not name. */
import type { KnownProperties } from "../descriptor.js";
/** The result of copying a value. */
export interface PropertyCopy {
    /** Own properties only and no prototype, so that reading `value.constructor` finds what would be sent. */
    readonly value: unknown;
    /** Pointers of the properties that the documentation does not name. */
    readonly unknownPaths: readonly string[];
}
/** Copies the own enumerable properties of a value, as deep as the known ones go. Calls each getter once; never throws. */
export declare function copyProperties(known: KnownProperties, value: unknown): PropertyCopy;
/** True if the value is an array whose items have known properties. */
export declare function isList(known: KnownProperties): known is readonly [KnownProperties];
