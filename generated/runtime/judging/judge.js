/** Judges packets: the guard gives the verdict; what it refuses, AJV's code explains. */
import { codesFor } from "./code-rules.js";
import { findingsOf } from "./findings.js";
import { messageFor } from "./messages.js";
import { namesOnlyKnown, takeSnapshot } from "./snapshot.js";
import { utf8ByteLength } from "./text-length.js";
/** Judges a value. Never throws, and agrees with the guard unless the option `strict` asks for more. */
export function validatePacket(packet, value, options = {}) {
    const snapshot = takeSnapshot(packet.shape, value);
    const isGood = packet.guard === undefined ? passes(packet, snapshot.value) : packet.guard(value);
    const violations = isGood ? [] : explain(packet, snapshot.value).map((finding) => toViolation(packet, finding));
    const unknown = snapshot.unknownPaths.map((path) => toViolation(packet, { path, keyword: "additionalProperties", expected: undefined, found: undefined }));
    const isStrict = options.strict === true && packet.direction === "request";
    const warnings = isStrict ? [] : unknown;
    if (isStrict)
        violations.push(...unknown);
    // The verdict has proven the type.
    return violations.length === 0
        ? { valid: true, value: value, warnings }
        : { valid: false, violations, warnings };
}
/** Judges JSON text: its size in bytes, whether it is JSON, and what it says. */
export function parsePacket(packet, text, options = {}) {
    const oversize = judgeSize(packet, text);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const malformed = toViolation(packet, { path: "", keyword: "json", expected: undefined, found: undefined });
        return { valid: false, violations: [...oversize, malformed], warnings: [] };
    }
    // The verdict has proven the type.
    if (oversize.length === 0 && isPlainlyGood(packet, value))
        return { valid: true, value: value, warnings: [] };
    const verdict = validatePacket(packet, value, options);
    if (oversize.length === 0)
        return verdict;
    const violations = verdict.valid ? oversize : [...oversize, ...verdict.violations];
    return { valid: false, violations, warnings: verdict.warnings };
}
/** Most packets are: JSON has no getters and no prototypes of its own, so that nothing of it needs a snapshot. */
function isPlainlyGood({ guard, shape }, json) {
    return guard !== undefined && guard(json) && namesOnlyKnown(shape, json);
}
function judgeSize(packet, text) {
    const { maxBytes } = packet;
    if (maxBytes === undefined || text.length * 3 <= maxBytes)
        return [];
    return utf8ByteLength(text) <= maxBytes
        ? []
        : [toViolation(packet, { path: "", keyword: "maxBytes", expected: maxBytes, found: text })];
}
/** What the documentation leaves open is not copied, and comparing its items may still run a getter that throws. */
function passes(packet, value) {
    try {
        return packet.check(value);
    }
    catch {
        return false;
    }
}
const noJson = { path: "", keyword: "type", expected: "JSON value", found: undefined };
/** At least one finding: a value that reads differently each time may look good to the check, and is refused all the same. */
function explain(packet, value) {
    const findings = passes(packet, value) ? [] : findingsOf(packet.check.errors ?? [], packet.shape, value);
    return findings.length > 0 ? findings : [noJson];
}
function toViolation(packet, finding) {
    const { path, keyword } = finding;
    return { path, keyword, message: messageFor(finding), codes: codesFor(packet.codeRules, path, keyword) };
}
