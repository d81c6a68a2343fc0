/** The rule that no type contains itself, and none expands to more than a program can hold. */
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeDeclaration, TypeSpec } from "../document.js";
import { typesWithin } from "../traverse.js";
import { orderTypes } from "../type-order.js";

/** Validators and tables are made from the expanded type, in which types that use one another many times multiply. */
const maxParts = 20_000;
const maxLevels = 64;

/** Reports `spec/circular-type` and `spec/type-too-large`. */
export function typeStructure(spec: SpecDocument): readonly Diagnostic[] {
  const { order, cycles } = orderTypes(spec);
  const circular = cycles.map((cycle) => {
    const [first] = cycle;
    const names = [...cycle, first].map(({ name }) => name);
    return diagnostic("spec/circular-type", first.origin, { name: first.name, cycle: names.join(" -> ") });
  });
  return circular.length > 0 ? circular : tooLarge(spec, order);
}

interface Extent {
  readonly parts: number;
  readonly levels: number;
}

function tooLarge(spec: SpecDocument, order: readonly TypeDeclaration[]): readonly Diagnostic[] {
  const extents = new Map<string, Extent>();
  const diagnostics: Diagnostic[] = [];
  const measure = (name: string, type: TypeSpec, origin: Origin): Extent => {
    const extent = extentOf(type, extents);
    const { parts, levels } = extent;
    if (parts > maxParts) {
      diagnostics.push(diagnostic("spec/type-too-large", origin, { name, limit: maxParts, what: "parts" }));
    }
    if (levels > maxLevels) {
      diagnostics.push(diagnostic("spec/type-too-large", origin, { name, limit: maxLevels, what: "levels" }));
    }
    // A reported type counts as small, so that the types which use it are not reported as well.
    return parts > maxParts || levels > maxLevels ? { parts: 1, levels: 1 } : extent;
  };
  for (const { name, type, origin } of order) extents.set(name, measure(name, type, origin));
  for (const { name, type } of spec.operations.flatMap(({ request, response }) => [request, response])) {
    measure(name.value, type, name.origin);
  }
  return diagnostics;
}

function extentOf(type: TypeSpec, known: ReadonlyMap<string, Extent>): Extent {
  let parts = 0;
  let levels = 0;
  for (const part of typesWithin(type)) {
    const target = part.kind === "ref" ? known.get(part.target) : undefined;
    parts += target?.parts ?? 1;
    levels = Math.max(levels, target?.levels ?? 0);
  }
  return { parts, levels: levels + 1 };
}
