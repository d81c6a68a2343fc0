/** The rule that the envelope has three different fields, which no response declares again. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";
import { suggester } from "../../text/suggest.js";

/** Reports `spec/duplicate-field`, `spec/exactly-one` and `spec/unknown-key`. */
export function envelope(spec: SpecDocument): readonly Diagnostic[] {
  return spec.services.flatMap(({ envelope: envelope_ }) => {
    if (envelope_ === undefined) return [];
    const names = [envelope_.status, envelope_.code, envelope_.info];
    const diagnostics: Diagnostic[] = [];
    for (const field of names.filter((name, index) => names.indexOf(name) !== index)) {
      diagnostics.push(diagnostic("spec/duplicate-field", envelope_.origin, { field }));
    }
    if (envelope_.ok === envelope_.fail) {
      const params = { subject: "The envelope", keys: `success and failure for the value '${envelope_.ok}'` };
      diagnostics.push(diagnostic("spec/exactly-one", envelope_.origin, params));
    }
    const suggest = suggester(names);
    for (const [key, { origin }] of envelope_.fields) {
      if (!names.includes(key)) {
        diagnostics.push(diagnostic("spec/unknown-key", origin, { key, place: "the envelope", hint: suggest(key) }));
      }
    }
    for (const field of spec.operations.flatMap((operation) => operation.response.type.fields)) {
      if (names.includes(field.name)) {
        diagnostics.push(diagnostic("spec/duplicate-field", field.origin, { field: field.name }));
      }
    }
    return diagnostics;
  });
}
