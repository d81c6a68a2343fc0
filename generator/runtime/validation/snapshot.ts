/** Reads a value once, as far as the documentation knows its parts, and notes the properties that it does not know. */
import type { Shape } from "../descriptor.js";
import { isSentAsOther } from "./own-properties.js";
import { escapeSegment } from "./pointer.js";

/** Stands in a snapshot for what JSON cannot hold or nobody can read. It is of no JSON type: every check refuses it. */
export const unreadable: unique symbol = Symbol("unreadable");

export interface Snapshot {
  /** Own properties alone, without a prototype, so that a check that reads `value.constructor` finds what was sent. */
  readonly value: unknown;
  /** Pointers of the properties that the documentation does not name. */
  readonly unknownPaths: readonly string[];
}

/** Never throws, whatever the value does when it is read. */
export function takeSnapshot(shape: Shape, value: unknown): Snapshot {
  const unknownPaths: string[] = [];
  return { value: copy(shape, value, "", unknownPaths), unknownPaths };
}

function copy(shape: Shape, value: unknown, path: string, unknownPaths: string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  try {
    // What is asked first is whether it can be read at all: a revoked proxy cannot.
    if (Array.isArray(value) !== isList(shape) || shape === 0) return value;
    if (isSentAsOther(value)) return unreadable;
    return isList(shape)
      ? copyItems(shape[0], value as unknown[], path, unknownPaths)
      : copyMembers(shape, value, path, unknownPaths);
  } catch {
    return unreadable;
  }
}

function copyItems(shape: Shape, items: readonly unknown[], path: string, unknownPaths: string[]): unknown {
  const copies: unknown[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (!(at in items)) return unreadable;
    copies.push(copy(shape, items[at], `${path}/${at}`, unknownPaths));
  }
  return copies;
}

type MemberShape = Exclude<Shape, 0 | readonly [Shape]>;

function copyMembers(shape: MemberShape, value: object, path: string, unknownPaths: string[]): unknown {
  const known = membersOf(shape, value);
  const copies: { [name: string]: unknown } = Object.create(null);
  // Object.keys skips what JSON skips: inherited, hidden and symbol properties.
  for (const name of Object.keys(value)) {
    const at = `${path}/${escapeSegment(name)}`;
    const member = read(value, name);
    // What is not known is there to be compared: items that differ in it are different.
    copies[name] = member;
    if (Object.hasOwn(known.members, name)) copies[name] = copy(known.members[name] ?? 0, member, at, unknownPaths);
    else if (known.isComplete) unknownPaths.push(at);
  }
  return copies;
}

interface Members {
  readonly members: { readonly [name: string]: Shape };
  /** False for an object whose tag is not known: nothing can be said about its other properties. */
  readonly isComplete: boolean;
}

/** The properties that an object may have; where a tag decides, those of the variant that its tag names. */
export function membersOf(shape: MemberShape, value: object): Members {
  if ("p" in shape) return { members: shape.p, isComplete: true };
  const tag = Object.hasOwn(value, shape.t) ? read(value, shape.t) : undefined;
  const variant = typeof tag === "string" && Object.hasOwn(shape.v, tag) ? shape.v[tag] : undefined;
  if (variant !== undefined && variant !== 0 && "p" in variant) return { members: variant.p, isComplete: true };
  return { members: Object.fromEntries([[shape.t, 0]]), isComplete: false };
}

function read(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return unreadable;
  }
}

export function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
