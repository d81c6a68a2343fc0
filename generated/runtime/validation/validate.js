import { malformed, noJson, tooLong, undocumented } from "./packet-level.js";
import { takeSnapshot } from "./snapshot.js";
import { utf8ByteLength } from "./text-length.js";
/** Judges a value. Never throws, and agrees with the guard unless the option `strict` asks for more. */
export function validatePacket(packet, value, options) {
    const findings = { violations: undefined };
    try {
        if (packet.check(value, findings))
            return verdict(value, findings.violations, []);
    }
    catch {
        // A getter or a proxy threw.
    }
    return judgeClosely(packet, value, options);
}
function verdict(value, violations, warnings) {
    // The check has proven the type.
    return violations === undefined
        ? { valid: true, value: value, warnings }
        : { valid: false, violations, warnings };
}
/** Judges JSON text: its size in bytes, whether it is JSON, and what it says. */
export function parsePacket(packet, text, options) {
    const oversize = isTooLong(packet, text) ? [tooLong(packet, text)] : [];
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { valid: false, violations: [...oversize, malformed(packet)], warnings: [] };
    }
    const judged = validatePacket(packet, value, options);
    if (oversize.length === 0)
        return judged;
    const violations = judged.valid ? oversize : oversize.concat(judged.violations);
    return { valid: false, violations, warnings: judged.warnings };
}
function isTooLong({ maxBytes }, text) {
    return maxBytes !== undefined && text.length * 3 > maxBytes && utf8ByteLength(text) > maxBytes;
}
/**
 * Judges a value of which a plain read does not tell all: by a copy of what would be sent of it. The guard, where there is one, is
 * asked too, since a value that reads differently each time, or holds what JSON cannot where anything may stand, can look good
 * to the check.
 */
function judgeClosely(packet, value, options = {}) {
    const snapshot = takeSnapshot(packet.shape, value);
    const violations = packet.guard?.(value) ? undefined : explain(packet, snapshot.value);
    const unknown = snapshot.unknownPaths.map((path) => undocumented(packet, path));
    const isStrict = options.strict === true && packet.direction === "request" && unknown.length > 0;
    return isStrict ? verdict(value, violations?.concat(unknown) ?? unknown, []) : verdict(value, violations, unknown);
}
/** What is wrong with a value that no guard has found good: at least one violation where a guard has refused it. */
function explain(packet, value) {
    const findings = { violations: undefined };
    try {
        packet.check(value, findings);
        if (findings.violations !== undefined || packet.guard === undefined)
            return findings.violations;
    }
    catch {
        // What the check compares is not copied, and may still throw when it is read.
    }
    return [noJson(packet)];
}
