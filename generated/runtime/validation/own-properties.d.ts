/** The object that a packet would be sent as, where a value is no plain object. */
/**
 * A copy that has the own properties of an object and inherits none: those are what JSON text would hold. Undefined for
 * an object that is sent as something else.
 */
export declare function ownProperties(value: object): {
    readonly [name: string]: unknown;
} | undefined;
/**
 * True for an object that writes itself as something else, such as a `Date`, for a wrapped text, number or the like, which
 * is sent without its wrapper, and for a `Map` or a `Set`, whose entries would be lost.
 */
export declare function isSentAsOther(value: {
    readonly toJSON?: unknown;
    readonly __proto__?: unknown;
}): boolean;
/**
 * The same value of objects that inherit nothing, for a program in which every object has been given more properties than it
 * brings along: JSON text would not hold those. What is sent as something else stays as it is, since it is refused anyway.
 */
export declare function withoutInheritance(value: unknown): unknown;
