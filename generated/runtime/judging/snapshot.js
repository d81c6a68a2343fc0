import { escapeSegment } from "./pointer.js";
/** Stands in a snapshot for what JSON cannot hold or nobody can read. It is of no JSON type: every check refuses it. */
export const unreadable = Symbol("unreadable");
/** Never throws, whatever the value does when it is read. */
export function takeSnapshot(shape, value) {
    const unknownPaths = [];
    return { value: copy(shape, value, "", unknownPaths), unknownPaths };
}
function copy(shape, value, path, unknownPaths) {
    if (shape === 0 || typeof value !== "object" || value === null)
        return value;
    try {
        if (isList(shape))
            return Array.isArray(value) ? copyItems(shape[0], value, path, unknownPaths) : value;
        return Array.isArray(value) ? value : copyMembers(shape, value, path, unknownPaths);
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
/**
 * True where parsed JSON holds only properties that the documentation names: what a snapshot would find, without a copy
 * and without paths. Where that takes a closer look, it says false.
 */
export function namesOnlyKnown(shape, json) {
    if (shape === 0 || typeof json !== "object" || json === null)
        return true;
    if (isList(shape))
        return !Array.isArray(json) || json.every((item) => namesOnlyKnown(shape[0], item));
    const members = Array.isArray(json) ? undefined : membersNamedBy(shape, json);
    if (members === undefined)
        return false;
    for (const name in json) {
        const member = members[name];
        // Most are not looked into; to ask whose own they are would take longer than all the rest.
        if (member === 0)
            continue;
        if (member === undefined || !Object.hasOwn(members, name))
            return false;
        if (!namesOnlyKnown(member, Reflect.get(json, name)))
            return false;
    }
    return true;
}
function copyMembers(shape, value, path, unknownPaths) {
    if ("toJSON" in value && typeof value.toJSON === "function")
        return unreadable;
    const known = membersOf(shape, value);
    const copies = Object.create(null);
    // Object.keys skips what JSON skips: inherited, hidden and symbol properties.
    for (const name of Object.keys(value)) {
        const at = `${path}/${escapeSegment(name)}`;
        if (Object.hasOwn(known.members, name))
            copies[name] = copy(known.members[name] ?? 0, read(value, name), at, unknownPaths);
        else if (known.isComplete)
            unknownPaths.push(at);
    }
    return copies;
}
/** The properties that an object may have; where a tag decides, those of the variant that its tag names. */
export function membersOf(shape, value) {
    const members = membersNamedBy(shape, value);
    if (members !== undefined)
        return { members, isComplete: true };
    return { members: "t" in shape ? Object.fromEntries([[shape.t, 0]]) : {}, isComplete: false };
}
/** Undefined where a tag decides and is not known. */
function membersNamedBy(shape, value) {
    if ("p" in shape)
        return shape.p;
    const tag = Object.hasOwn(value, shape.t) ? read(value, shape.t) : undefined;
    const variant = typeof tag === "string" && Object.hasOwn(shape.v, tag) ? shape.v[tag] : undefined;
    return variant !== undefined && variant !== 0 && "p" in variant ? variant.p : undefined;
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
