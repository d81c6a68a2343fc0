/**
 * Judges JSON text in a shorter way: JSON has no getters and no prototypes of its own, so that nothing of a good packet needs a
 * snapshot. It is a module of its own, since a client, which sends one packet at a time, does without it.
 */
import type { PacketDescriptor, Shape } from "../descriptor.js";
import { withAdvice } from "./advice.js";
import { parsePacket } from "./judge.js";
import { isList } from "./snapshot.js";
import { utf8ByteLength } from "./text-length.js";
import type { ValidateOptions, Validation } from "./violation.js";

/** Says what `parsePacket` says, with the advice there is. What is not plainly good is judged in full. */
export function parsePlainPacket<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T> {
  return withAdvice(packet, judgeText<T>(packet, text, options));
}

function judgeText<T>(packet: PacketDescriptor, text: string, options?: ValidateOptions): Validation<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return parsePacket(packet, text, options);
  }
  // The guard has proven the type.
  return isPlainlyGood(packet, text, json)
    ? { valid: true, value: json as T, warnings: [] }
    : parsePacket(packet, text, options);
}

function isPlainlyGood({ guard, shape, maxBytes = Infinity }: PacketDescriptor, text: string, json: unknown): boolean {
  const fits = text.length * 3 <= maxBytes || utf8ByteLength(text) <= maxBytes;
  return fits && guard(json) && namesOnlyKnown(shape, json);
}

/**
 * True where parsed JSON holds only properties that the documentation names: what a snapshot would find, without a copy
 * and without paths. Where that takes a closer look, it says false.
 */
function namesOnlyKnown(shape: Shape, json: unknown): boolean {
  if (shape === 0 || typeof json !== "object" || json === null) return true;
  if (isList(shape)) return !Array.isArray(json) || json.every((item) => namesOnlyKnown(shape[0], item));
  const members = Array.isArray(json) ? undefined : membersNamedBy(shape, json);
  if (members === undefined) return false;
  for (const name in json) {
    const member = members[name];
    // Most are not looked into; to ask whose own they are would take longer than all the rest.
    if (member === 0) continue;
    if (member === undefined || !Object.hasOwn(members, name)) return false;
    if (!namesOnlyKnown(member, Reflect.get(json, name))) return false;
  }
  return true;
}

/** Undefined where a tag decides and is not known. */
function membersNamedBy(
  shape: Exclude<Shape, 0 | readonly [Shape]>,
  json: object,
): { readonly [name: string]: Shape } | undefined {
  if ("p" in shape) return shape.p;
  const tag: unknown = Object.hasOwn(json, shape.t) ? Reflect.get(json, shape.t) : undefined;
  const variant = typeof tag === "string" && Object.hasOwn(shape.v, tag) ? shape.v[tag] : undefined;
  return variant !== undefined && variant !== 0 && "p" in variant ? variant.p : undefined;
}
