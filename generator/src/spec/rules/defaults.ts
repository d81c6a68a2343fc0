/** The rule that the default of a field is a valid value of the field. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { checkValue } from "../check-value.js";
import { allFields } from "../traverse.js";

/** Reports `spec/bad-default`. */
export function defaults(spec: SpecDocument): readonly Diagnostic[] {
  return [...allFields(spec)].flatMap(({ field }) => {
    if (field.default === undefined) return [];
    const problem = checkValue(spec, field.default.value, field.type);
    return problem === undefined
      ? []
      : [diagnostic("spec/bad-default", field.default.origin, { field: field.name, problem })];
  });
}
