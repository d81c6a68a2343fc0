/** The order in which findings are shown: by file, then by place, each said once. */
import type { Diagnostic } from "./diagnostic.js";

/** Sorts by file, offset and code, and drops repetitions. Findings that belong to no place come first. */
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

/** Whether anything among the findings stops output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((finding) => finding.severity === "error");
}

/** By UTF-16 units, so that no locale decides. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
