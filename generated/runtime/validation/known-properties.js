import { isSentAsOther } from "./own-properties.js";
import { escapeSegment } from "./pointer.js";
/** Replaces, in a copy, what JSON cannot hold or what threw when it was read. It has no JSON type, so every check rejects it. */
const unreadable = Symbol("unreadable");
/** Copies the own enumerable properties of a value, as deep as the known ones go. Calls each getter once; never throws. */
export function copyProperties(known, value) {
    const unknownPaths = [];
    return { value: copy(known, value, "", unknownPaths), unknownPaths };
}
function copy(known, value, path, unknownPaths) {
    if (typeof value !== "object" || value === null)
        return value;
    try {
        // `isArray` comes first because it throws for a revoked proxy, even if nothing is known of the value.
        if (Array.isArray(value) !== isList(known) || known === 0)
            return value;
        if (isSentAsOther(value))
            return unreadable;
        return isList(known)
            ? copyItems(known[0], value, path, unknownPaths)
            : copyMembers(known, value, path, unknownPaths);
    }
    catch {
        return unreadable;
    }
}
function copyItems(known, items, path, unknownPaths) {
    const copies = [];
    for (let at = 0; at < items.length; at += 1) {
        if (!(at in items))
            return unreadable;
        copies.push(copy(known, items[at], `${path}/${at}`, unknownPaths));
    }
    return copies;
}
function copyMembers(known, value, path, unknownPaths) {
    const { members, isComplete } = membersOf(known, value);
    const copies = Object.create(null);
    // Like JSON.stringify, Object.keys skips inherited, non-enumerable and symbol properties.
    for (const name of Object.keys(value)) {
        const at = `${path}/${escapeSegment(name)}`;
        const member = read(value, name);
        // Unknown properties are copied too: items that differ only in them are not equal.
        copies[name] = member;
        if (Object.hasOwn(members, name))
            copies[name] = copy(members[name] ?? 0, member, at, unknownPaths);
        else if (isComplete)
            unknownPaths.push(at);
    }
    return copies;
}
/** The properties that an object may have: with a tag, those of the variant that the tag names. */
function membersOf(known, value) {
    if ("p" in known)
        return { members: known.p, isComplete: true };
    const tag = Object.hasOwn(value, known.t) ? read(value, known.t) : undefined;
    const variant = typeof tag === "string" && Object.hasOwn(known.v, tag) ? known.v[tag] : undefined;
    if (variant !== undefined && variant !== 0 && "p" in variant)
        return { members: variant.p, isComplete: true };
    return { members: Object.fromEntries([[known.t, 0]]), isComplete: false };
}
function read(value, name) {
    try {
        return Reflect.get(value, name);
    }
    catch {
        return unreadable;
    }
}
/** True if the value is an array whose items have known properties. */
export function isList(known) {
    return Array.isArray(known);
}
