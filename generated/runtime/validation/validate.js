import { malformed, notJson, tooLong, undocumented } from "./packet-level.js";
import { copyProperties } from "./known-properties.js";
import { utf8ByteLength } from "./text-length.js";
/** Validates a value. Never throws. Agrees with the guard, except that `strict` rejects more. */
export function validatePacket(packet, value, options) {
    const findings = { violations: undefined };
    try {
        if (packet.check(value, findings))
            return resultOf(value, findings.violations, []);
    }
    catch {
        // A getter or a proxy threw.
    }
    return validateCopy(packet, value, options);
}
function resultOf(value, violations, warnings) {
    // The cast is safe: the check found no violation.
    return violations === undefined
        ? { valid: true, value: value, warnings }
        : { valid: false, violations, warnings };
}
/** Parses JSON text and validates its size in bytes and its value. Never throws. */
export function parsePacket(packet, text, options) {
    const oversize = isTooLong(packet, text) ? [tooLong(packet, text)] : [];
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { valid: false, violations: [...oversize, malformed(packet)], warnings: [] };
    }
    const result = validatePacket(packet, value, options);
    if (oversize.length === 0)
        return result;
    const violations = result.valid ? oversize : oversize.concat(result.violations);
    return { valid: false, violations, warnings: result.warnings };
}
function isTooLong({ maxBytes }, text) {
    return maxBytes !== undefined && text.length * 3 > maxBytes && utf8ByteLength(text) > maxBytes;
}
/**
 * Validates a copy of what would be sent, for a value that is not plain or has undocumented properties. If there is a guard,
 * it has to accept the value too: one that reads differently each time, or that holds a non-JSON value in a field of any
 * type, can pass the check.
 */
function validateCopy(packet, value, options = {}) {
    const copy = copyProperties(packet.knownProperties, value);
    const violations = packet.guard?.(value) ? undefined : explain(packet, copy.value);
    const unknown = copy.unknownPaths.map((path) => undocumented(packet, path));
    const isStrict = options.strict === true && packet.direction === "request" && unknown.length > 0;
    return isStrict ? resultOf(value, violations?.concat(unknown) ?? unknown, []) : resultOf(value, violations, unknown);
}
/** The violations of a value that no guard accepted; at least one if there is a guard. */
function explain(packet, value) {
    const findings = { violations: undefined };
    try {
        packet.check(value, findings);
        if (findings.violations !== undefined || packet.guard === undefined)
            return findings.violations;
    }
    catch {
        // Values that are compared as a whole are not copied, and may still throw.
    }
    return [notJson(packet)];
}
