/**
 * The codes whose rules match the path and the keyword, in the order of the rules, without duplicates. An undocumented
 * property raises a code only if a rule names the keyword `additionalProperties`, since the server accepts it.
 */
export function codesFor(rules, path, keyword) {
    const codes = new Set();
    for (const [at, on, code] of rules) {
        if ((on === 0 ? keyword !== "additionalProperties" : on.includes(keyword)) &&
            matches(at.split("/"), path.split("/")))
            codes.add(code);
    }
    return [...codes];
}
/** Compares escaped segments. */
function matches(pattern, segments) {
    if (pattern.at(-1) === "**") {
        return (pattern.length - 1 <= segments.length &&
            pattern.slice(0, -1).every((part, at) => matchesSegment(part, segments[at])));
    }
    return pattern.length === segments.length && pattern.every((part, at) => matchesSegment(part, segments[at]));
}
function matchesSegment(part, segment) {
    return part === "*" || part === segment;
}
