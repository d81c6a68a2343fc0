/** The rule that types are declared once, that used types are declared, and that declared types are used. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeSpec } from "../document.js";
import { builtinTypes } from "../../grammar/tables/types.js";
import { suggester } from "../../text/suggest.js";
import { allTypes, packetTypes, typesWithin } from "../traverse.js";

/** Reports `spec/duplicate-type`, `spec/unknown-type` and `spec/unused-type`. */
export function declaredTypes(spec: SpecDocument): readonly Diagnostic[] {
  const unknown = notDeclared(spec);
  // A misspelled reference also makes a type look unused.
  return [...declaredTwice(spec), ...unknown, ...(unknown.length > 0 ? [] : notUsed(spec))];
}

function declaredTwice(spec: SpecDocument): readonly Diagnostic[] {
  return spec.types.flatMap((type) => {
    const first = spec.declared.get(type.name);
    if (first === undefined || first === type) return [];
    return [diagnostic("spec/duplicate-type", type.origin, { name: type.name, other: first.origin.file })];
  });
}

function notDeclared(spec: SpecDocument): readonly Diagnostic[] {
  const suggest = suggester([...spec.declared.keys(), ...builtinTypes]);
  return [...allTypes(spec)].flatMap((type) => {
    if (type.kind !== "ref" || spec.declared.has(type.target)) return [];
    return [diagnostic("spec/unknown-type", type.origin, { name: type.target, hint: suggest(type.target) })];
  });
}

function notUsed(spec: SpecDocument): readonly Diagnostic[] {
  if (spec.operations.length === 0) return [];
  const used = new Set<string>();
  const open: TypeSpec[] = spec.operations.flatMap(packetTypes);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const type of typesWithin(next)) {
      if (type.kind !== "ref" || used.has(type.target)) continue;
      used.add(type.target);
      const target = spec.declared.get(type.target)?.type;
      if (target !== undefined) open.push(target);
    }
  }
  return [...spec.declared.values()]
    .filter((type) => !used.has(type.name))
    .map((type) => diagnostic("spec/unused-type", type.origin, { name: type.name }));
}
