/** How objects that are not plain are sent as JSON. */
/**
 * A copy of an object's own properties, without a prototype: what its JSON text would hold. Undefined if the object is sent
 * as something else.
 */
export declare function ownProperties(value: object): {
    readonly [name: string]: unknown;
} | undefined;
/**
 * True if an object is not sent as the properties it has: one with a `toJSON` method, such as a `Date`; a wrapper object of
 * a string or a number, which is sent unwrapped; and a `Map` or a `Set`, whose entries would be lost.
 */
export declare function isSentAsOther(value: {
    readonly toJSON?: unknown;
    readonly __proto__?: unknown;
}): boolean;
/**
 * A deep copy without prototypes, for programs that have added properties to `Object.prototype`: JSON text would not hold
 * those. An object that is sent as something else is not copied, since it is rejected anyway.
 */
export declare function withoutInheritance(value: unknown): unknown;
