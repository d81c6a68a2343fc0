/** The order in which declared types can be built, each after those that it uses, and the cycles that prevent one. */
import type { SpecDocument, TypeDeclaration } from "./document.js";
import { typesWithin } from "./traverse.js";

/** At least one type. */
export type Cycle = readonly [TypeDeclaration, ...(readonly TypeDeclaration[])];

export interface TypeOrder {
  /** Otherwise in the order of the spec. Holds every type, cycle or not. */
  readonly order: readonly TypeDeclaration[];
  /** Each as a path whose last type uses its first. */
  readonly cycles: readonly Cycle[];
}

/** A broken spec may have thousands of cycles; the first few are enough. */
const maxReportedCycles = 20;

interface Visit {
  readonly declaration: TypeDeclaration;
  readonly uses: readonly TypeDeclaration[];
  next: number;
}

/** Depth first, with an explicit stack: a chain of types may be longer than the call stack is deep. */
export function orderTypes(spec: SpecDocument): TypeOrder {
  const order: TypeDeclaration[] = [];
  const cycles: Cycle[] = [];
  const done = new Set<TypeDeclaration>();
  for (const root of spec.declared.values()) {
    const path: Visit[] = done.has(root) ? [] : [visit(spec, root)];
    const onPath = new Map<TypeDeclaration, number>([[root, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const used = top.uses[top.next];
      top.next += 1;
      if (used === undefined) {
        path.pop();
        onPath.delete(top.declaration);
        done.add(top.declaration);
        order.push(top.declaration);
      } else if (onPath.has(used)) {
        const [, ...others] = path.slice(onPath.get(used)).map(({ declaration }) => declaration);
        if (cycles.length < maxReportedCycles) cycles.push([used, ...others]);
      } else if (!done.has(used)) {
        onPath.set(used, path.length);
        path.push(visit(spec, used));
      }
    }
  }
  return { order, cycles };
}

function visit(spec: SpecDocument, declaration: TypeDeclaration): Visit {
  return { declaration, uses: usedBy(spec, declaration), next: 0 };
}

/** The declared types that a declaration refers to, in its own order. */
function usedBy(spec: SpecDocument, declaration: TypeDeclaration): readonly TypeDeclaration[] {
  const uses = new Set<TypeDeclaration>();
  for (const type of typesWithin(declaration.type)) {
    const target = type.kind === "ref" ? spec.declared.get(type.target) : undefined;
    if (target !== undefined) uses.add(target);
  }
  return [...uses];
}
