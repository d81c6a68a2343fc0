/** A copy of a value that reads each property once, and the properties in it that the documentation does not name. */
import type { KnownProperties } from "../descriptor.js";
import { isSentAsOther } from "./own-properties.js";
import { escapeSegment } from "./pointer.js";

/** Replaces, in a copy, what JSON cannot hold or what threw when it was read. It has no JSON type, so every check rejects it. */
const unreadable: unique symbol = Symbol("unreadable");

/** The result of copying a value. */
export interface PropertyCopy {
  /** Own properties only and no prototype, so that reading `value.constructor` finds what would be sent. */
  readonly value: unknown;
  /** Pointers of the properties that the documentation does not name. */
  readonly unknownPaths: readonly string[];
}

/** Copies the own enumerable properties of a value, as deep as the known ones go. Calls each getter once; never throws. */
export function copyProperties(known: KnownProperties, value: unknown): PropertyCopy {
  const unknownPaths: string[] = [];
  return { value: copy(known, value, "", unknownPaths), unknownPaths };
}

function copy(known: KnownProperties, value: unknown, path: string, unknownPaths: string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  try {
    // `isArray` comes first because it throws for a revoked proxy, even if nothing is known of the value.
    if (Array.isArray(value) !== isList(known) || known === 0) return value;
    if (isSentAsOther(value)) return unreadable;
    return isList(known)
      ? copyItems(known[0], value as unknown[], path, unknownPaths)
      : copyMembers(known, value, path, unknownPaths);
  } catch {
    return unreadable;
  }
}

function copyItems(known: KnownProperties, items: readonly unknown[], path: string, unknownPaths: string[]): unknown {
  const copies: unknown[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (!(at in items)) return unreadable;
    copies.push(copy(known, items[at], `${path}/${at}`, unknownPaths));
  }
  return copies;
}

type KnownMembers = Exclude<KnownProperties, 0 | readonly [KnownProperties]>;

function copyMembers(known: KnownMembers, value: object, path: string, unknownPaths: string[]): unknown {
  const { members, isComplete } = membersOf(known, value);
  const copies: { [name: string]: unknown } = Object.create(null);
  // Like JSON.stringify, Object.keys skips inherited, non-enumerable and symbol properties.
  for (const name of Object.keys(value)) {
    const at = `${path}/${escapeSegment(name)}`;
    const member = read(value, name);
    // Unknown properties are copied too: items that differ only in them are not equal.
    copies[name] = member;
    if (Object.hasOwn(members, name)) copies[name] = copy(members[name] ?? 0, member, at, unknownPaths);
    else if (isComplete) unknownPaths.push(at);
  }
  return copies;
}

interface Members {
  readonly members: { readonly [name: string]: KnownProperties };
  /** False for an object with an unknown tag: its other properties may be documented or not. */
  readonly isComplete: boolean;
}

/** The properties that an object may have: with a tag, those of the variant that the tag names. */
function membersOf(known: KnownMembers, value: object): Members {
  if ("p" in known) return { members: known.p, isComplete: true };
  const tag = Object.hasOwn(value, known.t) ? read(value, known.t) : undefined;
  const variant = typeof tag === "string" && Object.hasOwn(known.v, tag) ? known.v[tag] : undefined;
  if (variant !== undefined && variant !== 0 && "p" in variant) return { members: variant.p, isComplete: true };
  return { members: Object.fromEntries([[known.t, 0]]), isComplete: false };
}

function read(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return unreadable;
  }
}

/** True if the value is an array whose items have known properties. */
export function isList(known: KnownProperties): known is readonly [KnownProperties] {
  return Array.isArray(known);
}
