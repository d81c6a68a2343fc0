/** The rule that a list of types has two or more members, all different, none of which includes another. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeSpec } from "../document.js";
import { allTypes } from "../traverse.js";

/** Reports `spec/bad-type-list`. */
export function typeLists(spec: SpecDocument): readonly Diagnostic[] {
  return [...allTypes(spec)].flatMap((type) => (type.kind === "anyOf" ? problemsOf(type) : []));
}

function problemsOf({ alternatives, origin }: TypeSpec): readonly Diagnostic[] {
  const [only, ...others] = alternatives;
  if (only === undefined) return [diagnostic("spec/bad-type-list", origin, { problem: "nothing is listed" })];
  if (others.length === 0) {
    const problem = `'${only.value}' is the only one: write it without a list`;
    return [diagnostic("spec/bad-type-list", origin, { problem })];
  }
  const names = alternatives.map(({ value }) => value);
  return alternatives.flatMap(({ value, origin: place }, index) => {
    const isTwice = names.indexOf(value) < index;
    const isPart = value === "integer" && names.includes("number");
    if (!isTwice && !isPart) return [];
    const problem = isTwice
      ? `'${value}' is listed twice`
      : "'integer' is redundant beside 'number', which includes every integer";
    return [diagnostic("spec/bad-type-list", place, { problem })];
  });
}
