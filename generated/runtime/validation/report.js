/** Adds a violation; the first makes the list. */
export function note(findings, path, keyword, message, codes) {
    const violation = { path, keyword, message, codes };
    if (findings.violations === undefined)
        findings.violations = [violation];
    else
        findings.violations.push(violation);
}
/** What kind of value stands where another type was expected; a number is shown, since it may just have a fraction. */
export function butIsOfType(found) {
    switch (typeof found) {
        case "string":
            return ", but is a string.";
        case "boolean":
            return ", but is a boolean.";
        case "number":
            return `, but is ${found}.`;
        case "object":
            if (found === null)
                return ", but is null.";
            return Array.isArray(found) ? ", but is an array." : ", but is an object.";
        default:
            return ", but is no JSON value.";
    }
}
/** The value itself: a text or a number. */
export function butIs(found) {
    return `, but is ${quote(found)}.`;
}
const longestQuote = 60;
/** A text or a number as it stands in a sentence. */
export function quote(value) {
    if (typeof value !== "string")
        return String(value);
    return JSON.stringify(value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value);
}
/** How many there are of what was counted. */
export function butHas(count) {
    return `, but has ${count}.`;
}
