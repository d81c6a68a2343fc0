/** The rule that a spec has exactly one service and at least one operation, and no two operations with one name. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { SpecDocument } from "../document.js";

/** Reports `spec/missing-service`, `spec/duplicate-service`, `spec/missing-operation` and `spec/duplicate-operation`. */
export function sections(spec: SpecDocument): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const [service, ...others] = spec.services;
  if (service === undefined) diagnostics.push(diagnostic("spec/missing-service", undefined, {}));
  else {
    const { file } = service.origin;
    for (const { origin } of others) diagnostics.push(diagnostic("spec/duplicate-service", origin, { other: file }));
  }
  if (spec.operations.length === 0) diagnostics.push(diagnostic("spec/missing-operation", undefined, {}));
  const first = new Map<string, string>();
  for (const { name } of spec.operations) {
    const other = first.get(name.value);
    if (other === undefined) first.set(name.value, name.origin.file);
    else diagnostics.push(diagnostic("spec/duplicate-operation", name.origin, { name: name.value, other }));
  }
  return diagnostics;
}
