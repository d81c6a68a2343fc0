/** The rule that across all operations a code has one meaning, and a name has one code. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { ErrorSpec, SpecDocument } from "../document.js";

const comparedKeys = ["description", "action", "retry", "unraisable", "deprecated"] as const;

/** Reports `spec/conflicting-error` and `spec/duplicate-error-name`. */
export function errorRows(spec: SpecDocument): readonly Diagnostic[] {
  const rows = [...spec.services, ...spec.operations].flatMap((section) => section.errors);
  const byCode = new Map<number, ErrorSpec>();
  const byName = new Map<string, ErrorSpec>();
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const same = byCode.get(row.code);
    if (same !== undefined) {
      diagnostics.push(...differences(row, same));
      continue;
    }
    byCode.set(row.code, row);
    const other = byName.get(row.name.value);
    if (other === undefined) byName.set(row.name.value, row);
    else
      diagnostics.push(
        diagnostic("spec/duplicate-error-name", row.name.origin, {
          code: row.code,
          other: other.code,
          name: row.name.value,
        }),
      );
  }
  return diagnostics;
}

function differences(row: ErrorSpec, same: ErrorSpec): readonly Diagnostic[] {
  const keys = comparedKeys.filter((key) => row[key] !== same[key]).map(String);
  if (row.name.value !== same.name.value) keys.unshift("name");
  return keys.map((key) =>
    diagnostic("spec/conflicting-error", row.origin, { code: row.code, key, other: same.origin.file }),
  );
}
