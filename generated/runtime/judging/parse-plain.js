import { withAdvice } from "./advice.js";
import { parsePacket } from "./judge.js";
import { isList } from "./snapshot.js";
import { utf8ByteLength } from "./text-length.js";
/** Says what `parsePacket` says, with the advice there is. What is not plainly good is judged in full. */
export function parsePlainPacket(packet, text, options) {
    return withAdvice(packet, judgeText(packet, text, options));
}
function judgeText(packet, text, options) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return parsePacket(packet, text, options);
    }
    // The guard has proven the type.
    return isPlainlyGood(packet, text, json)
        ? { valid: true, value: json, warnings: [] }
        : parsePacket(packet, text, options);
}
function isPlainlyGood({ guard, shape, maxBytes = Infinity }, text, json) {
    const fits = text.length * 3 <= maxBytes || utf8ByteLength(text) <= maxBytes;
    return fits && guard(json) && namesOnlyKnown(shape, json);
}
/**
 * True where parsed JSON holds only properties that the documentation names: what a snapshot would find, without a copy
 * and without paths. Where that takes a closer look, it says false.
 */
function namesOnlyKnown(shape, json) {
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
/** Undefined where a tag decides and is not known. */
function membersNamedBy(shape, json) {
    if ("p" in shape)
        return shape.p;
    const tag = Object.hasOwn(json, shape.t) ? Reflect.get(json, shape.t) : undefined;
    const variant = typeof tag === "string" && Object.hasOwn(shape.v, tag) ? shape.v[tag] : undefined;
    return variant !== undefined && variant !== 0 && "p" in variant ? variant.p : undefined;
}
