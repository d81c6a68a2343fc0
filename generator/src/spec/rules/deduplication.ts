/** The rule that the deduplication of an operation names fields of the request: at least one, each declared. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { suggester } from "../../text/suggest.js";

/** Reports `spec/empty-deduplication` and `spec/unknown-field`. */
export function deduplication(spec: SpecDocument): readonly Diagnostic[] {
  return spec.operations.flatMap(({ name, request, deduplication: deduplication_ }): readonly Diagnostic[] => {
    if (deduplication_ === undefined) return [];
    if (deduplication_.fields.length === 0) {
      return [diagnostic("spec/empty-deduplication", deduplication_.keyOrigins.fields, { operation: name.value })];
    }
    const known = request.type.fields.map((field) => field.name);
    const suggest = suggester(known);
    return deduplication_.fields
      .filter(({ value }) => !known.includes(value))
      .map(({ value, origin }) =>
        diagnostic("spec/unknown-field", origin, { field: value, type: request.name.value, hint: suggest(value) }),
      );
  });
}
