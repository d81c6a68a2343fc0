/** Judges packets: the guard gives the verdict; what it refuses, AJV's code explains. */
import { codesFor } from "./code-rules.js";
import type { CheckError, PacketRules } from "../descriptor.js";
import { type Finding, findingsOf } from "./findings.js";
import { messageFor } from "./messages.js";
import { takeSnapshot } from "./snapshot.js";
import { utf8ByteLength } from "./text-length.js";
import type { ValidateOptions, Validation, Violation } from "./violation.js";

/** Judges a value. Never throws, and agrees with the guard unless the option `strict` asks for more. */
export function validatePacket<T>(packet: PacketRules, value: unknown, options: ValidateOptions = {}): Validation<T> {
  const snapshot = takeSnapshot(packet.shape, value);
  const findings = packet.guard?.(value) ? [] : explain(packet, snapshot.value);
  const violations = findings.map((finding) => toViolation(packet, finding));
  const unknown = snapshot.unknownPaths.map((path) =>
    toViolation(packet, { path, keyword: "additionalProperties", expected: undefined, found: undefined }),
  );
  const isStrict = options.strict === true && packet.direction === "request";
  const warnings = isStrict ? [] : unknown;
  if (isStrict) violations.push(...unknown);
  // The verdict has proven the type.
  return violations.length === 0
    ? { valid: true, value: value as T, warnings }
    : { valid: false, violations, warnings };
}

/** Judges JSON text: its size in bytes, whether it is JSON, and what it says. */
export function parsePacket<T>(packet: PacketRules, text: string, options: ValidateOptions = {}): Validation<T> {
  const oversize = judgeSize(packet, text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const malformed = toViolation(packet, { path: "", keyword: "json", expected: undefined, found: undefined });
    return { valid: false, violations: [...oversize, malformed], warnings: [] };
  }
  const verdict = validatePacket<T>(packet, value, options);
  if (oversize.length === 0) return verdict;
  const violations = verdict.valid ? oversize : [...oversize, ...verdict.violations];
  return { valid: false, violations, warnings: verdict.warnings };
}

function judgeSize(packet: PacketRules, text: string): Violation[] {
  const { maxBytes } = packet;
  if (maxBytes === undefined || text.length * 3 <= maxBytes) return [];
  return utf8ByteLength(text) <= maxBytes
    ? []
    : [toViolation(packet, { path: "", keyword: "maxBytes", expected: maxBytes, found: text })];
}

const noJson: Finding = { path: "", keyword: "type", expected: "JSON value", found: undefined };

/**
 * What is wrong with a value that no guard has found good. At least one finding where a guard has refused it: a value that
 * reads differently each time, or holds what JSON cannot where anything may stand, looks good to the check.
 */
function explain(packet: PacketRules, value: unknown): Finding[] {
  let errors: readonly CheckError[] = [];
  try {
    if (!packet.check(value)) errors = packet.check.errors ?? [];
    else if (packet.guard === undefined) return [];
  } catch {
    // What the check compares is not copied, and may still throw when it is read.
  }
  const findings = findingsOf(errors, packet.shape, value);
  return findings.length > 0 ? findings : [noJson];
}

function toViolation(packet: PacketRules, finding: Finding): Violation {
  const { path, keyword } = finding;
  return { path, keyword, message: messageFor(finding), codes: codesFor(packet.codeRules, path, keyword) };
}
