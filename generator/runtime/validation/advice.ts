/**
 * Warnings about valid packets that go against advice in the documentation. A separate module, since the client only needs to
 * know whether a packet is valid.
 */
import type { AdviceRow, PacketDescriptor } from "../descriptor.js";
import { parsePacket, validatePacket } from "./validate.js";
import type { ValidateOptions, Validation, Violation } from "./violation.js";

/** Like `validatePacket`, with a warning for each advice that applies. */
export function validateWithAdvice<T>(
  packet: PacketDescriptor,
  value: unknown,
  options?: ValidateOptions,
): Validation<T> {
  return withAdvice(packet, validatePacket<T>(packet, value, options));
}

/** Like `parsePacket`, with a warning for each advice that applies. */
export function parseWithAdvice<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T> {
  return withAdvice(packet, parsePacket<T>(packet, text, options));
}

/** Adds the warnings to a result. An invalid packet gets none. */
function withAdvice<T>({ advice }: PacketDescriptor, result: Validation<T>): Validation<T> {
  if (advice === undefined || !result.valid) return result;
  const { value, warnings } = result;
  let all: Violation[] | undefined;
  // Most packets get no warning, and their result is returned unchanged.
  for (const row of advice) if (appliesTo(row, value)) (all ??= [...warnings]).push(toWarning(row));
  return all === undefined ? result : { valid: true, value, warnings: all };
}

/** False if the packet throws when it is read, or no longer reads as it did during validation. */
function appliesTo({ applies }: AdviceRow, packet: unknown): boolean {
  try {
    return applies(packet);
  } catch {
    return false;
  }
}

/** Without codes, since a valid packet raises none. */
function toWarning({ name, path, message }: AdviceRow): Violation {
  return { path, keyword: name, message, codes: [] };
}

/** True if there is a value at the path. Each step must be an own property. */
export function isPresent(packet: unknown, path: readonly (string | number)[]): boolean {
  let value = packet;
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    value = Reflect.get(value, name);
  }
  return value !== undefined;
}
