/** The rule that limits allow at least one value: no minimum is above the maximum. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { LimitName, Located, SpecDocument } from "../document.js";
import { allTypes } from "../traverse.js";

const pairs: readonly (readonly [LimitName, LimitName])[] = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  // Every character takes at least one byte.
  ["minLength", "maxBytes"],
  ["minItems", "maxItems"],
];

export function limits(spec: SpecDocument): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const type of allTypes(spec)) {
    for (const [lower, upper] of pairs) {
      diagnostics.push(...contradiction(lower, type.limits.get(lower), upper, type.limits.get(upper)));
    }
  }
  for (const { minimum, maximum } of spec.services.flatMap((service) => service.urlParameters)) {
    diagnostics.push(...contradiction("minimum", minimum, "maximum", maximum));
  }
  return diagnostics;
}

function contradiction(
  lower: string,
  least: Located<number> | undefined,
  upper: string,
  greatest: Located<number> | undefined,
): readonly Diagnostic[] {
  if (least === undefined || greatest === undefined || least.value <= greatest.value) return [];
  const params = { lower: `${lower} ${least.value}`, upper: `${upper} ${greatest.value}` };
  return [diagnostic("spec/contradictory-limits", least.origin, params)];
}
