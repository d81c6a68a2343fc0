/** Differences between the fields in samples. What the field tables already explain is left out. */
import {
  type Direction,
  directions,
  type OperationContract,
  type PacketContract,
  type Place,
} from "../../contract/contract.js";
import type { Difference } from "../difference.js";
import { matchSamples, type ShapedSample } from "../../contract/packet-shape.js";
import { isAtOrBeneath } from "../../contract/field-pointer.js";

/** `fields` are the differences of the field tables. */
export function findSampleDifferences(
  before: OperationContract,
  after: OperationContract,
  fields: readonly Difference[],
): readonly Difference[] {
  const operation = before.path ?? after.path ?? "";
  return directions.flatMap((direction) => {
    const moved = fields
      .filter(
        ({ rule }) => rule.startsWith(`${direction}-field-added`) || rule.startsWith(`${direction}-field-removed`),
      )
      .map(({ at }) => at);
    const differences = packetDifferences({ direction, operation }, before[direction], after[direction]);
    return differences.filter(({ at }) => at === "" || !moved.some((pointer) => isAtOrBeneath(at, pointer)));
  });
}

interface Side {
  readonly direction: Direction;
  readonly operation: string;
}

function packetDifferences(side: Side, before: PacketContract, after: PacketContract): readonly Difference[] {
  const { matched, removed, added } = matchSamples(before.samples, after.samples);
  const { direction, operation } = side;
  const common = { operation, at: "", symbols: [] };
  const removals = removed.map(({ sample, shape }): Difference => {
    const places = { before: sample.place, after: undefined };
    return { rule: `${direction}-sample-removed`, ...common, from: [...shape.keys()].sort(), to: null, ...places };
  });
  const additions = added.map(({ sample, shape }): Difference => {
    const places = { before: undefined, after: sample.place };
    return { rule: `${direction}-sample-added`, ...common, from: null, to: [...shape.keys()].sort(), ...places };
  });
  return [
    ...oncePerField(matched.flatMap(([old, now]) => shapeDifferences(side, old, now))),
    ...removals,
    ...additions,
  ];
}

/** A difference that several samples show is reported once. */
function oncePerField(differences: readonly Difference[]): readonly Difference[] {
  const first = new Map<string, Difference>();
  for (const difference of differences) {
    const key = JSON.stringify([difference.rule, difference.at, difference.from, difference.to]);
    if (!first.has(key)) first.set(key, difference);
  }
  return [...first.values()];
}

function shapeDifferences({ direction, operation }: Side, old: ShapedSample, now: ShapedSample): readonly Difference[] {
  const places: { before: Place; after: Place } = { before: old.sample.place, after: now.sample.place };
  const pointers = [...new Set([...old.shape.keys(), ...now.shape.keys()])].filter(
    (pointer) => old.shape.get(pointer) !== now.shape.get(pointer),
  );
  return outermost(pointers).map((at): Difference => {
    const [from, to] = [old.shape.get(at) ?? null, now.shape.get(at) ?? null];
    const what = from === null ? "field-added" : to === null ? "field-removed" : "type-changed";
    return { rule: `${direction}-sample-${what}`, operation, at, from, to, symbols: [], ...places };
  });
}

/** Without pointers inside another pointer: what is inside an added or removed part is added or removed with it. */
function outermost(pointers: readonly string[]): readonly string[] {
  return pointers.filter((pointer) => !pointers.some((other) => other !== pointer && isAtOrBeneath(pointer, other)));
}
