/** The rule that the values of an enum have its type, keep its limits and are all different; every description belongs to a value. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeKind, TypeSpec } from "../document.js";
import { constraintProblem, formatValue, isOfKind, isOfType, kindsOf } from "../check-value.js";
import { suggester } from "../../text/suggest.js";
import { allTypes } from "../traverse.js";

/** Reports `spec/bad-enum` and `spec/unknown-enum-value`. */
export function enums(spec: SpecDocument): readonly Diagnostic[] {
  return [...allTypes(spec)].flatMap((type) => [
    ...badValues(spec, type),
    ...unusedEnumTypes(type),
    ...unknownDescriptions(type),
  ]);
}

function badValues(spec: SpecDocument, type: TypeSpec): readonly Diagnostic[] {
  const kinds = kindsOf(type);
  const origin = type.written.get("enum");
  if (type.enum === undefined || origin === undefined || !kinds.every((kind) => enumerable.has(kind))) return [];
  if (type.enum.length === 0) {
    return [diagnostic("spec/bad-enum", origin, { problem: "nothing is listed, so no value fits" })];
  }
  const seen = new Set<unknown>();
  return type.enum.flatMap((member) => {
    const { value } = member;
    const isTwice = seen.has(value);
    seen.add(value);
    const problem = isTwice
      ? `${formatValue(value)} is listed twice`
      : isOfType(value, type)
        ? constraintProblem(spec, value, type)
        : `${formatValue(value)} is not of the type ${kinds.join(" or ")}`;
    return problem === undefined ? [] : [diagnostic("spec/bad-enum", member.origin, { problem })];
  });
}

/** A listed type without an enum value can never occur. The author may have meant to leave it unrestricted, so report it. */
function unusedEnumTypes(type: TypeSpec): readonly Diagnostic[] {
  const members = type.enum ?? [];
  if (type.kind !== "anyOf" || members.length === 0) return [];
  return type.alternatives
    .filter(({ value: kind }) => enumerable.has(kind) && !members.some(({ value }) => isOfKind(value, kind)))
    .map(({ value: kind, origin }) =>
      diagnostic("spec/bad-enum", type.written.get("enum") ?? origin, {
        problem: `no value is of the type ${kind}, which the list of types allows`,
      }),
    );
}

const enumerable: ReadonlySet<TypeKind> = new Set<TypeKind>(["string", "integer", "number"]);

function unknownDescriptions(type: TypeSpec): readonly Diagnostic[] {
  const values = new Set((type.enum ?? []).map((member) => String(member.value)));
  const suggest = suggester([...values]);
  return [...type.enumDescriptions]
    .filter(([value]) => !values.has(value))
    .map(([value, { origin }]) => diagnostic("spec/unknown-enum-value", origin, { value, hint: suggest(value) }));
}
