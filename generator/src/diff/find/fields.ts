/** Differences of the fields of an operation: added, removed and changed ones. */
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
import { summarizeField } from "../../contract/field-summary.js";

/** The differences of both packets, field by field. */
export function findFieldDifferences(before: OperationContract, after: OperationContract): readonly Difference[] {
  const operation = before.path ?? after.path ?? "";
  return directions.flatMap((direction) => [
    ...renaming({ direction, operation }, before[direction], after[direction]),
    ...packetDifferences({ direction, operation }, before[direction], after[direction]),
  ]);
}

interface Side {
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
  const [old, now] = [new FieldIndex(before), new FieldIndex(after)];
  return pair(before.fields, after.fields, fieldKey).flatMap((one): readonly Difference[] => {
    if (one.before !== undefined && one.after !== undefined) {
      const symbols = one.before.symbols.length > 0 ? one.before.symbols : now.symbolsAt(one.after);
      return findAspects({ ...side, symbols }, one.before, one.after);
    }
    return additionOrRemoval(side, one, { old, now });
  });
}

function additionOrRemoval(
  { direction, operation }: Side,
  { before, after }: Pair<FieldContract>,
  { old, now }: { readonly old: FieldIndex; readonly now: FieldIndex },
): readonly Difference[] {
  const field = before ?? after;
  if (field === undefined) return [];
  const isWithParent = after === undefined ? now.lacksParentOf(field, old) : old.lacksParentOf(field, now);
  const suffix = isWithParent ? "within" : field.required === true ? "required" : "optional";
  const symbols = field.symbols.length > 0 ? field.symbols : old.symbolsAt(field);
  return [
    {
      rule: `${direction}-field-${after === undefined ? "removed" : "added"}-${suffix}`,
      operation,
      at: field.pointer,
      from: before === undefined ? null : summarizeField(before),
      to: after === undefined ? null : summarizeField(after),
      symbols,
      before: before?.place,
      after: after?.place,
      variants: field.variants,
    },
  ];
}

/** The fields of one side, indexed to look up what contains a field. */
class FieldIndex {
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

  /** Whether the other side has the parent or the variant of a field and this side does not. */
  lacksParentOf(field: FieldContract, other: FieldIndex): boolean {
    const { variants } = field;
    const isNewVariant = variants.some((_, index) => {
      const variant = JSON.stringify(variants.slice(0, index + 1));
      return !this.#variants.has(variant) && other.#variants.has(variant);
    });
    return isNewVariant || (other.#hasParent(field) && !this.#hasParent(field));
  }

  /** Generated types that contain a field which only the other side has: those of its parent, if this side has it. */
  symbolsAt({ pointer }: FieldContract): readonly string[] {
    const parent = parentPointer(pointer);
    const packet = this.#packet.typeName === undefined ? [] : [this.#packet.typeName];
    if (parent === "") return packet;
    const holder = this.#byPointer.get(parent);
    if (holder === undefined) return packet;
    return holder.typeName === undefined ? holder.symbols : [...holder.symbols, holder.typeName];
  }

  /** True at the top level: each side has the packet itself. */
  #hasParent({ pointer, variants }: FieldContract): boolean {
    const parent = parentPointer(pointer);
    if (parent === "") return true;
    const prefixes = [...variants, ""].map((_, length) => variants.slice(0, length));
    return prefixes.some((prefix) => this.#keys.has(fieldKey({ pointer: parent, variants: prefix })));
  }
}
