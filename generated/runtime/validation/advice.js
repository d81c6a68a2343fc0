import { parsePacket, validatePacket } from "./validate.js";
/** Like `validatePacket`, with a warning for each advice that applies. */
export function validateWithAdvice(packet, value, options) {
    return withAdvice(packet, validatePacket(packet, value, options));
}
/** Like `parsePacket`, with a warning for each advice that applies. */
export function parseWithAdvice(packet, text, options) {
    return withAdvice(packet, parsePacket(packet, text, options));
}
/** Adds the warnings to a result. An invalid packet gets none. */
function withAdvice({ advice }, result) {
    if (advice === undefined || !result.valid)
        return result;
    const { value, warnings } = result;
    let all;
    // Most packets get no warning, and their result is returned unchanged.
    for (const row of advice)
        if (appliesTo(row, value))
            (all ??= [...warnings]).push(toWarning(row));
    return all === undefined ? result : { valid: true, value, warnings: all };
}
/** False if the packet throws when it is read, or no longer reads as it did during validation. */
function appliesTo({ applies }, packet) {
    try {
        return applies(packet);
    }
    catch {
        return false;
    }
}
/** Without codes, since a valid packet raises none. */
function toWarning({ name, path, message }) {
    return { path, keyword: name, message, codes: [] };
}
/** True if there is a value at the path. Each step must be an own property. */
export function isPresent(packet, path) {
    let value = packet;
    for (const name of path) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
            return false;
        value = Reflect.get(value, name);
    }
    return value !== undefined;
}
