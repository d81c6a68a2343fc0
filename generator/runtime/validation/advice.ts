/**
 * Adds what the documentation advises to the verdict on a packet that is accepted. It is a module of its own, since a client,
 * which only asks whether a packet may be sent, does without it.
 */
import type { AdviceRow, PacketDescriptor } from "../descriptor.js";
import { parsePacket, validatePacket } from "./validate.js";
import type { ValidateOptions, Validation, Violation } from "./violation.js";

/** Says what `validatePacket` says, with the advice there is. */
export function validateWithAdvice<T>(
  packet: PacketDescriptor,
  value: unknown,
  options?: ValidateOptions,
): Validation<T> {
  return withAdvice(packet, validatePacket<T>(packet, value, options));
}

/** Says what `parsePacket` says, with the advice there is. */
export function parseWithAdvice<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T> {
  return withAdvice(packet, parsePacket<T>(packet, text, options));
}

/** The same verdict, with a warning for each advice that applies. A packet that is refused gets none. */
function withAdvice<T>({ advice }: PacketDescriptor, verdict: Validation<T>): Validation<T> {
  if (advice === undefined || !verdict.valid) return verdict;
  const { value, warnings } = verdict;
  let found: Violation[] | undefined;
  // Most packets deserve no warning, and get their verdict as it is.
  for (const row of advice) if (appliesTo(row, value)) (found ??= [...warnings]).push(toWarning(row));
  return found === undefined ? verdict : { valid: true, value, warnings: found };
}

/** What cannot be read, or reads otherwise than it did a moment ago, gets no advice. */
function appliesTo({ applies }: AdviceRow, packet: unknown): boolean {
  try {
    return applies(packet);
  } catch {
    return false;
  }
}

/** No code comes of what is accepted. */
function toWarning({ name, path, message }: AdviceRow): Violation {
  return { path, keyword: name, message, codes: [] };
}

/** Whether a value stands at a place, each step on the way there being a property of the value's own. */
export function isPresent(packet: unknown, path: readonly (string | number)[]): boolean {
  let value = packet;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    value = Reflect.get(value, name);
  }
  return value !== undefined;
}
