import { parsePacket, validatePacket } from "./validate.js";
/** Says what `validatePacket` says, with the advice there is. */
export function validateWithAdvice(packet, value, options) {
    return withAdvice(packet, validatePacket(packet, value, options));
}
/** Says what `parsePacket` says, with the advice there is. */
export function parseWithAdvice(packet, text, options) {
    return withAdvice(packet, parsePacket(packet, text, options));
}
/** The same verdict, with a warning for each advice that applies. A packet that is refused gets none. */
function withAdvice({ advice }, verdict) {
    if (advice === undefined || !verdict.valid)
        return verdict;
    const { value, warnings } = verdict;
    let found;
    // Most packets deserve no warning, and get their verdict as it is.
    for (const row of advice)
        if (appliesTo(row, value))
            (found ??= [...warnings]).push(toWarning(row));
    return found === undefined ? verdict : { valid: true, value, warnings: found };
}
/** What cannot be read, or reads otherwise than it did a moment ago, gets no advice. */
function appliesTo({ applies }, packet) {
    try {
        return applies(packet);
    }
    catch {
        return false;
    }
}
/** No code comes of what is accepted. */
function toWarning({ name, path, message }) {
    return { path, keyword: name, message, codes: [] };
}
/** Whether a value stands at a place, each step on the way there being a property of the value's own. */
export function isPresent(packet, path) {
    let value = packet;
    for (const name of path) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
            return false;
        value = Reflect.get(value, name);
    }
    return value !== undefined;
}
