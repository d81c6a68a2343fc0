/** How objects that are not plain are sent as JSON. */
/**
 * A copy of an object's own properties, without a prototype: what its JSON text would hold. Undefined if the object is sent
 * as something else.
 */
export function ownProperties(value) {
    return isSentAsOther(value) ? undefined : Object.assign(Object.create(null), value);
}
/**
 * True if an object is not sent as the properties it has: one with a `toJSON` method, such as a `Date`; a wrapper object of
 * a string or a number, which is sent unwrapped; and a `Map` or a `Set`, whose entries would be lost.
 */
export function isSentAsOther(value) {
    // Fast path: most objects are plain.
    const isPlain = value.__proto__ === Object.prototype;
    return typeof value.toJSON === "function" || (!isPlain && wrappers.test(Object.prototype.toString.call(value)));
}
/** Matches the end of what `toString` returns for them, such as `[object String]`. */
const wrappers = / (String|Number|Boolean|BigInt|Symbol|Map|Set)]$/;
/**
 * A deep copy without prototypes, for programs that have added properties to `Object.prototype`: JSON text would not hold
 * those. An object that is sent as something else is not copied, since it is rejected anyway.
 */
export function withoutInheritance(value) {
    if (typeof value !== "object" || value === null || isSentAsOther(value))
        return value;
    // A copied array keeps its holes, for which it is rejected.
    const copy = Array.isArray(value) ? Object.assign([], { length: value.length }) : Object.create(null);
    for (const name of Object.keys(value))
        Reflect.set(copy, name, withoutInheritance(Reflect.get(value, name)));
    return copy;
}
