/** The shape of a sample: which fields it shows, and their types. Its values are examples and are not compared. */
import { jsonType } from "../json/json-type.js";
import type { JsonValue } from "../json/json-value.js";
import type { SampleContract } from "./contract.js";
import { isList } from "../json/compare.js";
import { memberPointer } from "./field-pointer.js";

/** Deeper than any documented packet; what is nested further is not looked at. */
const deepest = 64;

/** Pointer to the types under which it is shown, as one text. */
export type PacketShape = ReadonlyMap<string, string>;

/** Arrays add no level: their items share one pointer. A value that is not an object or array has no fields. */
export function shapeOf(packet: JsonValue): PacketShape {
  const seen = new Map<string, Set<string>>();
  collect(packet, { pointer: "", depth: 0, seen });
  return new Map([...seen].map(([pointer, types]) => [pointer, [...types].sort().join(" or ")]));
}

interface Walk {
  readonly pointer: string;
  readonly depth: number;
  readonly seen: Map<string, Set<string>>;
}

function collect(value: JsonValue, { pointer, depth, seen }: Walk): void {
  if (typeof value !== "object" || value === null || depth === deepest) return;
  if (isList(value)) {
    for (const item of value) collect(item, { pointer, depth: depth + 1, seen });
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const inner = memberPointer(pointer, name);
    const types = seen.get(inner) ?? new Set();
    const type = jsonType(member);
    // Whether a number of an example is whole means nothing.
    seen.set(inner, types.add(type === "integer" ? "number" : type));
    collect(member, { pointer: inner, depth: depth + 1, seen });
  }
}

/** A sample with its shape, which is computed once. */
export interface ShapedSample {
  readonly sample: SampleContract;
  readonly shape: PacketShape;
}

export interface SamplePairs {
  readonly matched: readonly (readonly [before: ShapedSample, after: ShapedSample])[];
  readonly removed: readonly ShapedSample[];
  readonly added: readonly ShapedSample[];
}

/** Samples have no names on a page: each is matched with the one of the other side that is most like it, and not much unlike it. */
export function matchSamples(before: readonly SampleContract[], after: readonly SampleContract[]): SamplePairs {
  const shaped = (sample: SampleContract): ShapedSample => ({ sample, shape: shapeOf(sample.packet) });
  const [old, now] = [before.map(shaped), after.map(shaped)];
  const candidates = old
    .flatMap((one, row) =>
      now.map((other, column) => ({ one, other, likeness: likeness(one.shape, other.shape), row, column })),
    )
    .filter(({ likeness: value }) => value >= leastLikeness)
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        Math.abs(a.row - a.column) - Math.abs(b.row - b.column) ||
        Math.min(a.row, a.column) - Math.min(b.row, b.column),
    );
  const matched: [ShapedSample, ShapedSample][] = [];
  const taken = new Set<ShapedSample>();
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    matched.push([one, other]);
  }
  const rest = (samples: readonly ShapedSample[]): readonly ShapedSample[] =>
    samples.filter((sample) => !taken.has(sample));
  return { matched, removed: rest(old), added: rest(now) };
}

const leastLikeness = 0.5;

/** Shared pointers among all pointers of the two. */
function likeness(one: PacketShape, other: PacketShape): number {
  const shared = [...one.keys()].filter((pointer) => other.has(pointer)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
