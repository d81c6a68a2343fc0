import { isJsonValue } from "./json-value.js";
import { isSentAsOther } from "./own-properties.js";
import { escapeSegment } from "./pointer.js";
/** Stands in a snapshot for what JSON cannot hold or nobody can read. It is of no JSON type: every check refuses it. */
export const unreadable = Symbol("unreadable");
/** Never throws, whatever the value does when it is read. */
export function takeSnapshot(shape, value) {
    const notes = { unknownPaths: [], noJsonPaths: [] };
    return { value: copy(shape, value, "", notes), ...notes };
}
function copy(shape, value, path, notes) {
    try {
        if (shape === 0)
            return copyOpen(value, path, notes);
        if (typeof value !== "object" || value === null || Array.isArray(value) !== isList(shape))
            return value;
        if (isSentAsOther(value))
            return unreadable;
        if (isList(shape))
            return Array.isArray(value) ? copyItems(shape[0], value, path, notes) : value;
        return copyMembers(shape, value, path, notes);
    }
    catch {
        return unreadable;
    }
}
/** What is not looked into is not copied; an undefined property is none. */
function copyOpen(value, path, notes) {
    if (value === undefined || isReadableJson(value))
        return value;
    notes.noJsonPaths.push(path);
    return typeof value === "object" ? unreadable : value;
}
function isReadableJson(value) {
    try {
        return isJsonValue(value);
    }
    catch {
        return false;
    }
}
function copyItems(shape, items, path, notes) {
    const copies = [];
    for (let at = 0; at < items.length; at += 1) {
        if (!(at in items))
            return unreadable;
        const item = items[at];
        if (item === undefined)
            notes.noJsonPaths.push(`${path}/${at}`);
        copies.push(copy(shape, item, `${path}/${at}`, notes));
    }
    return copies;
}
function copyMembers(shape, value, path, notes) {
    const known = membersOf(shape, value);
    const copies = Object.create(null);
    // Object.keys skips what JSON skips: inherited, hidden and symbol properties.
    for (const name of Object.keys(value)) {
        const at = `${path}/${escapeSegment(name)}`;
        const member = read(value, name);
        const isKnown = Object.hasOwn(known.members, name);
        // What is not known is there to be compared: items that differ in it are different.
        copies[name] = isKnown ? copy(known.members[name] ?? 0, member, at, notes) : member;
        if (!isKnown && known.isComplete)
            notes.unknownPaths.push(at);
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
