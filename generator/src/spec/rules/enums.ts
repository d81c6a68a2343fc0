/** The values of an enum are of its type, within its limits and all different; what is described is a value. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeSpec } from "../document.js";
import { isOfKind, limitProblem, shown } from "../fits.js";
import { suggester } from "../suggest.js";
import { allTypes } from "../traverse.js";

export function enums(spec: SpecDocument): readonly Diagnostic[] {
  return [...allTypes(spec)].flatMap((type) => [...badValues(type), ...unknownDescriptions(type)]);
}

function badValues(type: TypeSpec): readonly Diagnostic[] {
  const isScalar = type.kind === "string" || type.kind === "integer" || type.kind === "number";
  const origin = type.written.get("enum");
  if (type.enum === undefined || origin === undefined || !isScalar) return [];
  if (type.enum.length === 0) {
    return [diagnostic("spec/bad-enum", origin, { problem: "nothing is listed, so no value fits" })];
  }
  const seen = new Set<unknown>();
  return type.enum.flatMap((member) => {
    const { value } = member;
    const isTwice = seen.has(value);
    seen.add(value);
    const problem = isTwice
      ? `${shown(value)} stands twice`
      : isOfKind(value, type.kind)
        ? limitProblem(value, type)
        : `${shown(value)} is not of the type ${type.kind}`;
    return problem === undefined ? [] : [diagnostic("spec/bad-enum", member.origin, { problem })];
  });
}

function unknownDescriptions(type: TypeSpec): readonly Diagnostic[] {
  const values = new Set((type.enum ?? []).map((member) => String(member.value)));
  const suggest = suggester([...values]);
  return [...type.enumDescriptions]
    .filter(([value]) => !values.has(value))
    .map(([value, { origin }]) => diagnostic("spec/unknown-enum-value", origin, { value, hint: suggest(value) }));
}
