/** Fields that the samples of a page show, but neither its tables nor the spec describe. */
import { type Contract, type Direction, directions, type FieldContract } from "../contract/contract.js";
import type { Difference } from "../diff/difference.js";
import { shapeOf } from "../contract/packet-shape.js";
import { isAtOrBeneath, parentPointer } from "../contract/field-pointer.js";

/** One difference for each outermost such field. */
export function findUndocumented(spec: Contract, page: Contract): readonly Difference[] {
  return directions.flatMap((direction) => findIn(spec, page, direction));
}

function findIn(spec: Contract, page: Contract, direction: Direction): readonly Difference[] {
  const [[operation], [pageOperation]] = [spec.operations, page.operations];
  if (operation === undefined || pageOperation === undefined) return [];
  const fields = operation[direction].fields;
  const known = new Set([...fields, ...pageOperation[direction].fields].map(({ pointer }) => pointer));
  const differences = new Map<string, Difference>();
  for (const { packet, place } of pageOperation[direction].samples) {
    for (const [at, to] of shapeOf(packet)) {
      const isNew = ![...differences.keys()].some((pointer) => isAtOrBeneath(at, pointer));
      if (known.has(at) || !isNew || !isDescribed(fields, parentPointer(at))) continue;
      differences.set(at, {
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
  return [...differences.values()];
}

/** Whether the spec describes the fields of an object. If it names none, the object may have any. */
function isDescribed(fields: readonly FieldContract[], pointer: string): boolean {
  return fields.some((field) => parentPointer(field.pointer) === pointer);
}
