import { codesFor } from "./code-rules.js";
import { formatPointer } from "./pointer.js";
import { utf8ByteLength } from "./text-length.js";
/** A packet whose text takes more bytes than are allowed. */
export function tooLong(packet, text) {
    const most = `${packet.maxBytes} byte${packet.maxBytes === 1 ? "" : "s"}`;
    return ofWhole(packet, "maxBytes", `must have at most ${most}, but has ${utf8ByteLength(text)}`);
}
export function malformed(packet) {
    return ofWhole(packet, "json", "is not well-formed JSON");
}
/** A packet with something in it, nobody can say where, that JSON cannot hold or that reads differently each time. */
export function noJson(packet) {
    return ofWhole(packet, "type", "must be a JSON value, but is no JSON value");
}
function ofWhole({ codeRules }, keyword, says) {
    return { path: "", keyword, message: `The packet ${says}.`, codes: codesFor(codeRules, "", keyword) };
}
export function undocumented({ codeRules }, path) {
    const keyword = "additionalProperties";
    const message = `\`${formatPointer(path)}\` is not a documented property.`;
    return { path, keyword, message, codes: codesFor(codeRules, path, keyword) };
}
