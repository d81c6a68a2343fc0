/** Reads a value once, as far as the documentation knows its parts, and notes the properties that it does not know. */
import type { Shape } from "../descriptor.js";
/** Stands in a snapshot for what JSON cannot hold or nobody can read. It is of no JSON type: every check refuses it. */
export declare const unreadable: unique symbol;
export interface Snapshot {
    /** Own properties alone, without a prototype, so that a check that reads `value.constructor` finds what was sent. */
    readonly value: unknown;
    /** Pointers of the properties that the documentation does not name. */
    readonly unknownPaths: readonly string[];
}
/** Never throws, whatever the value does when it is read. */
export declare function takeSnapshot(shape: Shape, value: unknown): Snapshot;
type MemberShape = Exclude<Shape, 0 | readonly [Shape]>;
interface Members {
    readonly members: {
        readonly [name: string]: Shape;
    };
    /** False for an object whose tag is not known: nothing can be said about its other properties. */
    readonly isComplete: boolean;
}
/** The properties that an object may have; where a tag decides, those of the variant that its tag names. */
export declare function membersOf(shape: MemberShape, value: object): Members;
export declare function isList(shape: Shape): shape is readonly [Shape];
export {};
