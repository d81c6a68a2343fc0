import { countTagged } from "./count-tagged.js";
import { formatPointer } from "./pointer.js";
import { utf8ByteLength } from "./text-length.js";
/** The sentence for a finding about the value at its path. */
export function messageFor(finding) {
    const name = finding.path === "" ? "The packet" : `\`${formatPointer(finding.path)}\``;
    return `${name} ${predicate(finding)}.`;
}
function predicate({ keyword, expected, found }) {
    switch (keyword) {
        case "required":
            return "is required";
        case "type":
            return `must be ${withArticle(String(expected))}, but is ${describe(found)}`;
        case "enum":
            return `must be ${alternatives(expected)}, but is ${quote(found)}`;
        case "not":
            return `must not be ${quote(found)}`;
        case "minimum":
            return `must be at least ${expected}, but is ${quote(found)}`;
        case "maximum":
            return `must be at most ${expected}, but is ${quote(found)}`;
        case "minLength":
            return `must have at least ${counted(expected, "character")}`;
        case "maxLength":
            return `must have at most ${counted(expected, "character")}`;
        case "pattern":
            return `must match the pattern ${expected}`;
        case "minItems":
            return `must have at least ${counted(expected, "item")}, but has ${sizeOf(found)}`;
        case "maxItems":
            return `must have at most ${counted(expected, "item")}, but has ${sizeOf(found)}`;
        case "maxContains":
            // No other check gives this keyword, and it gives nothing else.
            return tooMany(expected, found);
        case "uniqueItems":
            return "must not hold an item twice";
        case "additionalProperties":
            return "is not a documented property";
        case "json":
            return "is not well-formed JSON";
        case "maxBytes":
            return `must have at most ${counted(expected, "byte")}, but has ${utf8ByteLength(String(found))}`;
        default:
            return `does not satisfy \`${keyword}\``;
    }
}
function withArticle(type) {
    return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function sizeOf(found) {
    return Array.isArray(found) ? String(found.length) : "others";
}
function tooMany({ tag, value, count }, found) {
    const held = Array.isArray(found) ? countTagged(found, tag, value) : "more";
    return `must have at most ${counted(count, "item")} of ${tag} ${quote(value)}, but has ${held}`;
}
const mostShown = 10;
function alternatives(values) {
    const texts = Array.isArray(values) ? values.map(quote) : [];
    if (texts.length === 0)
        return "another value";
    if (texts.length === 1)
        return texts.join("");
    if (texts.length > mostShown)
        return `one of ${texts.slice(0, mostShown).join(", ")}, …`;
    return `${texts.slice(0, -1).join(", ")} or ${texts.slice(-1).join("")}`;
}
/** What kind of value stands where another type was expected; a number is shown, since it may just have a fraction. */
function describe(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "an array";
    if (typeof value === "number")
        return String(value);
    if (typeof value === "string" || typeof value === "boolean" || typeof value === "object")
        return withArticle(typeof value);
    return "no JSON value";
}
const longestQuote = 60;
function quote(value) {
    if (typeof value !== "string")
        return typeof value === "number" || typeof value === "boolean" ? String(value) : describe(value);
    return JSON.stringify(value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);
}
