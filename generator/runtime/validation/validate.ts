/** Judges packets. Most are plain, and their check tells all; the others are looked at closely. */
import type { Findings, PacketRules } from "../descriptor.js";
import { malformed, noJson, tooLong, undocumented } from "./packet-level.js";
import { takeSnapshot } from "./snapshot.js";
import { utf8ByteLength } from "./text-length.js";
import type { ValidateOptions, Validation, Violation } from "./violation.js";

/** Judges a value. Never throws, and agrees with the guard unless the option `strict` asks for more. */
export function validatePacket<T>(packet: PacketRules, value: unknown, options?: ValidateOptions): Validation<T> {
  const findings: Findings = { violations: undefined };
  try {
    if (packet.check(value, findings)) return verdict(value, findings.violations, []);
  } catch {
    // A getter or a proxy threw.
  }
  return judgeClosely(packet, value, options);
}

function verdict<T>(value: unknown, violations: Violation[] | undefined, warnings: Violation[]): Validation<T> {
  // The check has proven the type.
  return violations === undefined
    ? { valid: true, value: value as T, warnings }
    : { valid: false, violations, warnings };
}

/** Judges JSON text: its size in bytes, whether it is JSON, and what it says. */
export function parsePacket<T>(packet: PacketRules, text: string, options?: ValidateOptions): Validation<T> {
  const oversize = isTooLong(packet, text) ? [tooLong(packet, text)] : [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { valid: false, violations: [...oversize, malformed(packet)], warnings: [] };
  }
  const judged = validatePacket<T>(packet, value, options);
  if (oversize.length === 0) return judged;
  const violations = judged.valid ? oversize : oversize.concat(judged.violations);
  return { valid: false, violations, warnings: judged.warnings };
}

function isTooLong({ maxBytes }: PacketRules, text: string): boolean {
  return maxBytes !== undefined && text.length * 3 > maxBytes && utf8ByteLength(text) > maxBytes;
}

/**
 * Judges a value of which a plain read does not tell all: by a copy of what would be sent of it. The guard, where there is one, is
 * asked too, since a value that reads differently each time, or holds what JSON cannot where anything may stand, can look good
 * to the check.
 */
function judgeClosely<T>(packet: PacketRules, value: unknown, options: ValidateOptions = {}): Validation<T> {
  const snapshot = takeSnapshot(packet.shape, value);
  const violations = packet.guard?.(value) ? undefined : explain(packet, snapshot.value);
  const unknown = snapshot.unknownPaths.map((path) => undocumented(packet, path));
  const isStrict = options.strict === true && packet.direction === "request" && unknown.length > 0;
  return isStrict ? verdict(value, violations?.concat(unknown) ?? unknown, []) : verdict(value, violations, unknown);
}

/** What is wrong with a value that no guard has found good: at least one violation where a guard has refused it. */
function explain(packet: PacketRules, value: unknown): Violation[] | undefined {
  const findings: Findings = { violations: undefined };
  try {
    packet.check(value, findings);
    if (findings.violations !== undefined || packet.guard === undefined) return findings.violations;
  } catch {
    // What the check compares is not copied, and may still throw when it is read.
  }
  return [noJson(packet)];
}
