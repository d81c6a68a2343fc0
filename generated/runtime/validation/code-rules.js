/**
 * Every code whose rule matches the path and the keyword, in the order of the rules, each once. A property that the
 * documentation does not name raises a code only by a rule that says so: the server takes it.
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
/** Both sides are compared escaped, as they stand in a pointer. */
function matches(pattern, segments) {
    if (pattern.at(-1) === "**") {
        return pattern.length - 1 <= segments.length && pattern.slice(0, -1).every((part, at) => fits(part, segments[at]));
    }
    return pattern.length === segments.length && pattern.every((part, at) => fits(part, segments[at]));
}
function fits(part, segment) {
    return part === "*" || part === segment;
}
