/** Finds which fields came, went and stayed, and has those that stayed compared. */
import {
  type Direction,
  directions,
  type FieldContract,
  type OperationContract,
  type PacketContract,
} from "../../contract/contract.js";
import { type Difference, pair, type Pair } from "../difference.js";
import { fieldKey } from "../../contract/fold.js";
import { parentPointer } from "../../contract/field-pointer.js";
import { findAspects } from "./aspects.js";
import { shownField } from "./shown.js";

export function findFieldDifferences(before: OperationContract, after: OperationContract): readonly Difference[] {
  const operation = before.path ?? after.path ?? "";
  return directions.flatMap((direction) => [
    ...renaming({ direction, operation }, before[direction], after[direction]),
    ...packetDifferences({ direction, operation }, before[direction], after[direction]),
  ]);
}

export interface Side {
  readonly direction: Direction;
  readonly operation: string;
}

function renaming({ direction, operation }: Side, before: PacketContract, after: PacketContract): Difference[] {
  const [from, to] = [before.typeName, after.typeName];
  if (from === undefined || to === undefined || from === to) return [];
  const places = { before: before.place, after: after.place };
  return [{ rule: `${direction}-type-renamed`, operation, at: "", from, to, symbols: [from], ...places }];
}

function packetDifferences(side: Side, before: PacketContract, after: PacketContract): readonly Difference[] {
  const [old, now] = [new Surroundings(before), new Surroundings(after)];
  return pair(before.fields, after.fields, fieldKey).flatMap((one): readonly Difference[] => {
    if (one.before !== undefined && one.after !== undefined) {
      const symbols = one.before.symbols.length > 0 ? one.before.symbols : now.symbolsAt(one.after);
      return findAspects({ ...side, symbols }, one.before, one.after);
    }
    return comingOrGoing(side, one, { old, now });
  });
}

function comingOrGoing(
  { direction, operation }: Side,
  { before, after }: Pair<FieldContract>,
  { old, now }: { readonly old: Surroundings; readonly now: Surroundings },
): readonly Difference[] {
  const field = before ?? after;
  if (field === undefined) return [];
  const isWithin = after === undefined ? now.lacksSurroundingsOf(field, old) : old.lacksSurroundingsOf(field, now);
  const manner = isWithin ? "within" : field.required === true ? "required" : "optional";
  const own = field.symbols.length > 0 ? field.symbols : old.symbolsAt(field);
  return [
    {
      rule: `${direction}-field-${after === undefined ? "removed" : "added"}-${manner}`,
      operation,
      at: field.pointer,
      from: before === undefined ? null : shownField(before),
      to: after === undefined ? null : shownField(after),
      symbols: own,
      before: before?.place,
      after: after?.place,
      variants: field.variants,
    },
  ];
}

/** The fields of one side, asked what there is around a field. */
class Surroundings {
  readonly #packet: PacketContract;
  readonly #byPointer = new Map<string, FieldContract>();
  readonly #keys: ReadonlySet<string>;
  readonly #variants = new Set<string>();

  constructor(packet: PacketContract) {
    this.#packet = packet;
    this.#keys = new Set(packet.fields.map(fieldKey));
    for (const field of packet.fields) {
      if (!this.#byPointer.has(field.pointer)) this.#byPointer.set(field.pointer, field);
      field.variants.forEach((_, index) => this.#variants.add(JSON.stringify(field.variants.slice(0, index + 1))));
    }
  }

  /** Whether the object around the field, or its variant, is on the other side and not on this one. */
  lacksSurroundingsOf(field: FieldContract, other: Surroundings): boolean {
    const { variants } = field;
    const isNewVariant = variants.some((_, index) => {
      const variant = JSON.stringify(variants.slice(0, index + 1));
      return !this.#variants.has(variant) && other.#variants.has(variant);
    });
    return isNewVariant || (other.#hasParent(field) && !this.#hasParent(field));
  }

  /** Generated types around a field that only the other side has: those of the nearest object that is known here. */
  symbolsAt({ pointer }: FieldContract): readonly string[] {
    const parent = parentPointer(pointer);
    const packet = this.#packet.typeName === undefined ? [] : [this.#packet.typeName];
    if (parent === "") return packet;
    const holder = this.#byPointer.get(parent);
    if (holder === undefined) return packet;
    return holder.typeName === undefined ? holder.symbols : [...holder.symbols, holder.typeName];
  }

  /** The packet itself is always there. */
  #hasParent({ pointer, variants }: FieldContract): boolean {
    const parent = parentPointer(pointer);
    if (parent === "") return true;
    const prefixes = [...variants, ""].map((_, length) => variants.slice(0, length));
    return prefixes.some((prefix) => this.#keys.has(fieldKey({ pointer: parent, variants: prefix })));
  }
}
