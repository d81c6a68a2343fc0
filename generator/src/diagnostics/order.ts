/** The order of diagnostics: by file, then by place, without duplicates. */
import type { Diagnostic } from "./diagnostic.js";

/** Sorts by file, offset and code, and drops duplicates. Diagnostics without a place come first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const unique = diagnostics.filter((finding) => {
    const key = JSON.stringify([finding.origin?.file, finding.origin?.start, finding.code, finding.message]);
    return seen.has(key) ? false : seen.add(key);
  });
  return unique.sort(
    (a, b) =>
      compare(a.origin?.file ?? "", b.origin?.file ?? "") ||
      (a.origin?.start ?? -1) - (b.origin?.start ?? -1) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** Whether any diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((finding) => finding.severity === "error");
}

/** By UTF-16 units, independent of the locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
