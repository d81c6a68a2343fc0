import { isSentAsOther } from "./own-properties.js";
import { escapeSegment } from "./pointer.js";
/** Stands in a snapshot for what JSON cannot hold or nobody can read. It is of no JSON type: every check refuses it. */
export const unreadable = Symbol("unreadable");
/** Never throws, whatever the value does when it is read. */
export function takeSnapshot(shape, value) {
    const unknownPaths = [];
    return { value: copy(shape, value, "", unknownPaths), unknownPaths };
}
function copy(shape, value, path, unknownPaths) {
    if (typeof value !== "object" || value === null)
        return value;
    try {
        // What is asked first is whether it can be read at all: a revoked proxy cannot.
        if (Array.isArray(value) !== isList(shape) || shape === 0)
            return value;
        if (isSentAsOther(value))
            return unreadable;
        return isList(shape)
            ? copyItems(shape[0], value, path, unknownPaths)
            : copyMembers(shape, value, path, unknownPaths);
    }
    catch {
        return unreadable;
    }
}
function copyItems(shape, items, path, unknownPaths) {
    const copies = [];
    for (let at = 0; at < items.length; at += 1) {
        if (!(at in items))
            return unreadable;
        copies.push(copy(shape, items[at], `${path}/${at}`, unknownPaths));
    }
    return copies;
}
function copyMembers(shape, value, path, unknownPaths) {
    const known = membersOf(shape, value);
    const copies = Object.create(null);
    // Object.keys skips what JSON skips: inherited, hidden and symbol properties.
    for (const name of Object.keys(value)) {
        const at = `${path}/${escapeSegment(name)}`;
        const member = read(value, name);
        // What is not known is there to be compared: items that differ in it are different.
        copies[name] = member;
        if (Object.hasOwn(known.members, name))
            copies[name] = copy(known.members[name] ?? 0, member, at, unknownPaths);
        else if (known.isComplete)
            unknownPaths.push(at);
    }
    return copies;
}
/** The properties that an object may have; where a tag decides, those of the variant that its tag names. */
export function membersOf(shape, value) {
    if ("p" in shape)
        return { members: shape.p, isComplete: true };
    const tag = Object.hasOwn(value, shape.t) ? read(value, shape.t) : undefined;
    const variant = typeof tag === "string" && Object.hasOwn(shape.v, tag) ? shape.v[tag] : undefined;
    if (variant !== undefined && variant !== 0 && "p" in variant)
        return { members: variant.p, isComplete: true };
    return { members: Object.fromEntries([[shape.t, 0]]), isComplete: false };
}
function read(value, name) {
    try {
        return Reflect.get(value, name);
    }
    catch {
        return unreadable;
    }
}
export function isList(shape) {
    return Array.isArray(shape);
}
