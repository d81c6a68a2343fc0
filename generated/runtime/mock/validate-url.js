/** The validation of a request's URL and method. */
import { codesFor } from "../validation/code-rules.js";
import { escapeSegment } from "../validation/pointer.js";
/** Finds the operation of a request and validates the URL parameters. */
export function validateUrl(descriptors, rules, line) {
    const violation = (path, keyword, message) => {
        return { path, keyword, message, codes: codesFor(rules.codeRules, path, keyword) };
    };
    const atPath = descriptors.filter(({ operation }) => operation.path === line.path);
    const descriptor = atPath.find(({ operation }) => operation.method === line.method);
    const violations = [];
    if (atPath.length === 0)
        violations.push(violation("", "path", "The path names no operation."));
    else if (descriptor === undefined)
        violations.push(violation("", "method", "The operation has another method."));
    for (const rule of rules.parameters) {
        const broken = validateParameter(rule, line.parameters.get(rule.name) ?? "");
        if (broken === undefined)
            continue;
        violations.push(violation(`/${escapeSegment(rule.name)}`, broken.keyword, `URL parameter \`${rule.name}\` ${broken.predicate}.`));
    }
    return { descriptor, violations };
}
/** An empty value counts as missing: an unfilled URL template leaves one. */
function validateParameter(rule, text) {
    if (text === "")
        return { keyword: "required", predicate: "is required" };
    if (rule.constant !== undefined && text !== rule.constant) {
        return { keyword: "const", predicate: `must be \`${rule.constant}\`` };
    }
    if (rule.type === "string")
        return undefined;
    if (!/^-?\d+$/.test(text))
        return { keyword: "type", predicate: "must be an integer" };
    const value = Number(text);
    if (rule.minimum !== undefined && value < rule.minimum)
        return { keyword: "minimum", predicate: `must be at least ${rule.minimum}` };
    if (rule.maximum !== undefined && value > rule.maximum)
        return { keyword: "maximum", predicate: `must be at most ${rule.maximum}` };
    return undefined;
}
