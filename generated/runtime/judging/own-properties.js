/** The object that a packet would be sent as, where a value is no plain object. */
/**
 * A copy that has the own properties of an object and inherits none: those are what JSON text would hold. Undefined for
 * an object that is sent as something else.
 */
export function ownProperties(value) {
    return isSentAsOther(value) ? undefined : Object.assign(Object.create(null), value);
}
/**
 * True for an object that writes itself as something else, such as a `Date`, for a wrapped text, number or the like, which
 * is sent without its wrapper, and for a `Map` or a `Set`, whose entries would be lost.
 */
export function isSentAsOther(value) {
    return typeof value.toJSON === "function" || wrappers.test(Object.prototype.toString.call(value));
}
const wrappers = /^\[object (?:String|Number|Boolean|BigInt|Symbol|Map|Set)\]$/;
/**
 * The same value of objects that inherit nothing, for a program in which every object has been given more properties than it
 * brings along: JSON text would not hold those. What is sent as something else stays as it is, since it is refused anyway.
 */
export function withoutInheritance(value, copies = new Map()) {
    if (typeof value !== "object" || value === null || isSentAsOther(value))
        return value;
    if (copies.has(value))
        return copies.get(value);
    if (Array.isArray(value))
        return copyItems(value, copies);
    const copy = Object.create(null);
    copies.set(value, copy);
    for (const [name, member] of Object.entries(value))
        copy[name] = withoutInheritance(member, copies);
    return copy;
}
/** Up to the first hole, for which an array is refused. */
function copyItems(items, copies) {
    const copy = [];
    copies.set(items, copy);
    for (let index = 0; index < items.length; index += 1) {
        copy.push(withoutInheritance(items[index], copies));
        if (!(index in items))
            break;
    }
    return copy;
}
