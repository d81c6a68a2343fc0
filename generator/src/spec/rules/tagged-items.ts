/** The rule that the keys of `maxContains` are variants of the items of the array. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument, TypeSpec } from "../document.js";
import { suggester } from "../../text/suggest.js";
import { allTypes, resolved } from "../traverse.js";

/** Reports `spec/unknown-tag`, `spec/misplaced-key` and `spec/contradictory-limits`. */
export function taggedItems(spec: SpecDocument): readonly Diagnostic[] {
  return [...allTypes(spec)].flatMap((type) => {
    const origin = type.written.get("maxContains");
    // On any other type the key itself is misplaced, which another rule reports.
    if (origin === undefined || type.kind !== "array") return [];
    const items = type.items && resolved(spec, type.items);
    if (type.items !== undefined && items === undefined) return [];
    if (items?.union !== undefined) return [...unknownTags(type, items.union), ...noRoom(type, items.union)];
    const place = "on an array whose items have no tag";
    return [diagnostic("spec/misplaced-key", origin, { key: "maxContains", place })];
  });
}

/** If every variant is limited, so is the array. */
function noRoom(
  { minItems: least, maxContains }: TypeSpec,
  { variants }: NonNullable<TypeSpec["union"]>,
): readonly Diagnostic[] {
  const most = variants.reduce((sum, { value }) => sum + (maxContains.get(value)?.value ?? Infinity), 0);
  if (least === undefined || variants.length === 0 || least.value <= most) return [];
  const params = { lower: `minItems ${least.value}`, upper: `the sum of maxContains, ${most}` };
  return [diagnostic("spec/contradictory-limits", least.origin, params)];
}

function unknownTags(type: TypeSpec, { tag, variants }: NonNullable<TypeSpec["union"]>): readonly Diagnostic[] {
  const known = variants.map(({ value }) => value);
  const suggest = suggester(known);
  return [...type.maxContains]
    .filter(([value]) => !known.includes(value))
    .map(([value, { origin }]) => diagnostic("spec/unknown-tag", origin, { value, tag, hint: suggest(value) }));
}
