/** Reads a value once, as far as the documentation knows its parts, and notes the properties that it does not know. */
import type { Shape } from "../descriptor.js";
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
  if (shape === 0 || typeof value !== "object" || value === null) return value;
  try {
    if (isList(shape)) return Array.isArray(value) ? copyItems(shape[0], value, path, unknownPaths) : value;
    return Array.isArray(value) ? value : copyMembers(shape, value, path, unknownPaths);
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

/**
 * True where parsed JSON holds only properties that the documentation names: what a snapshot would find, without a copy
 * and without paths. Where that takes a closer look, it says false.
 */
export function namesOnlyKnown(shape: Shape, json: unknown): boolean {
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

type MemberShape = Exclude<Shape, 0 | readonly [Shape]>;

function copyMembers(shape: MemberShape, value: object, path: string, unknownPaths: string[]): unknown {
  if ("toJSON" in value && typeof value.toJSON === "function") return unreadable;
  const known = membersOf(shape, value);
  const copies: { [name: string]: unknown } = Object.create(null);
  // Object.keys skips what JSON skips: inherited, hidden and symbol properties.
  for (const name of Object.keys(value)) {
    const at = `${path}/${escapeSegment(name)}`;
    if (Object.hasOwn(known.members, name))
      copies[name] = copy(known.members[name] ?? 0, read(value, name), at, unknownPaths);
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
  const members = membersNamedBy(shape, value);
  if (members !== undefined) return { members, isComplete: true };
  return { members: "t" in shape ? Object.fromEntries([[shape.t, 0]]) : {}, isComplete: false };
}

/** Undefined where a tag decides and is not known. */
function membersNamedBy(shape: MemberShape, value: object): Members["members"] | undefined {
  if ("p" in shape) return shape.p;
  const tag = Object.hasOwn(value, shape.t) ? read(value, shape.t) : undefined;
  const variant = typeof tag === "string" && Object.hasOwn(shape.v, tag) ? shape.v[tag] : undefined;
  return variant !== undefined && variant !== 0 && "p" in variant ? variant.p : undefined;
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
