import { codesFor } from "./code-rules.js";
import { formatPointer } from "./pointer.js";
import { utf8ByteLength } from "./text-length.js";
/** The text of the packet is longer than `maxBytes`. */
export function tooLong(packet, text) {
    const limit = `${packet.maxBytes} byte${packet.maxBytes === 1 ? "" : "s"}`;
    return ofWhole(packet, "maxBytes", `must have at most ${limit}, but has ${utf8ByteLength(text)}`);
}
/** The text of the packet is not well-formed JSON. */
export function malformed(packet) {
    return ofWhole(packet, "json", "is not well-formed JSON");
}
/** Something in the packet, at an unknown place, cannot be sent as JSON or reads differently each time. */
export function notJson(packet) {
    return ofWhole(packet, "type", "must be a JSON value, but is not one");
}
function ofWhole(packet, keyword, predicate) {
    return violation(packet, "", keyword, `The packet ${predicate}.`);
}
/** The documentation does not name the property at `path`. */
export function undocumented(packet, path) {
    return violation(packet, path, "additionalProperties", `\`${formatPointer(path)}\` is not a documented property.`);
}
function violation({ codeRules }, path, keyword, message) {
    return { path, keyword, message, codes: codesFor(codeRules, path, keyword) };
}
