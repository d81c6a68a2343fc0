/** Finds what the samples of a page show and neither its tables nor the spec know. */
import { type Contract, type Direction, directions, type FieldContract } from "../contract/contract.js";
import type { Difference } from "../diff/difference.js";
import { shapeOf } from "../contract/packet-shape.js";
import { isAtOrBeneath, parentPointer } from "../contract/field-pointer.js";

export function findUndocumented(spec: Contract, page: Contract): readonly Difference[] {
  return directions.flatMap((direction) => findIn(spec, page, direction));
}

function findIn(spec: Contract, page: Contract, direction: Direction): readonly Difference[] {
  const [[operation], [told]] = [spec.operations, page.operations];
  if (operation === undefined || told === undefined) return [];
  const fields = operation[direction].fields;
  const known = new Set([...fields, ...told[direction].fields].map(({ pointer }) => pointer));
  const found = new Map<string, Difference>();
  for (const { packet, place } of told[direction].samples) {
    for (const [at, to] of shapeOf(packet)) {
      const isNew = ![...found.keys()].some((pointer) => isAtOrBeneath(at, pointer));
      if (known.has(at) || !isNew || !isDescribed(fields, parentPointer(at))) continue;
      found.set(at, {
        rule: `${direction}-sample-field-added`,
        operation: operation.path ?? "",
        at,
        from: null,
        to,
        symbols: operation[direction].typeName === undefined ? [] : [operation[direction].typeName],
        before: undefined,
        after: place,
      });
    }
  }
  return [...found.values()];
}

/** Of an object of which the spec names no field, it does not say what it may hold. */
function isDescribed(fields: readonly FieldContract[], pointer: string): boolean {
  return fields.some((field) => parentPointer(field.pointer) === pointer);
}
