/** The rule that limits allow at least one value: no minimum is above the maximum. */
import { limits as limitConstraints } from "../../constraints/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { Located, SpecDocument } from "../document.js";
import { allTypes } from "../traverse.js";

/** Each lower limit with the upper ones that must not be below it. */
const pairs = limitConstraints
  .filter(({ side }) => side === "lower")
  .flatMap((lower) =>
    limitConstraints
      .filter(({ side, measure }) => side === "upper" && [measure.name, measure.atLeast].includes(lower.measure.name))
      .map((upper) => [lower.keyword, upper.keyword] as const),
  );

/** Reports `spec/contradictory-limits`. */
export function limits(spec: SpecDocument): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const type of allTypes(spec)) {
    for (const [lower, upper] of pairs) {
      diagnostics.push(...contradiction(lower, type[lower], upper, type[upper]));
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
