/** The output and exit status of `generate`. */
import { counted } from "../../../text/english.js";
import { join } from "node:path";
import type { Diagnostic, Severity } from "../../../diagnostics/diagnostic.js";
import {
  type DiagnosticJson,
  DiagnosticFormatter,
  formatDiagnostics,
  type Painter,
} from "../../../diagnostics/format.js";
import type { Comparison, Difference } from "../../../output/check.js";
import type { Conflict, Plan } from "../../../output/plan.js";
import type { OptionsOf } from "../../command-table.js";
import { displayed, type Spec } from "../../input/spec-folder.js";
import type { Colors, Terminal } from "../../terminal.js";

/** The result of one run. */
export type Result = { readonly diagnostics: readonly Diagnostic[] } & (
  | { readonly kind: "broken-spec" }
  | { readonly kind: "checked"; readonly comparison: Comparison; readonly files: number }
  | { readonly kind: "unchanged"; readonly files: number }
  | { readonly kind: "written"; readonly plan: Plan }
  | { readonly kind: "refused"; readonly conflicts: readonly Conflict[] }
);

interface Reported {
  readonly spec: Spec;
  readonly options: OptionsOf<"generate">;
  readonly result: Result;
}

/** Prints a result and returns the exit status. */
export async function reportResult(terminal: Terminal, { spec, options, result }: Reported): Promise<number> {
  const { diagnostics, files } = displayed(spec, result.diagnostics);
  if (options.format === "json") {
    const formatter = new DiagnosticFormatter(files);
    await terminal.print(
      `${JSON.stringify(
        toJson(
          result,
          diagnostics.map((finding) => formatter.json(finding)),
        ),
      )}\n`,
    );
  } else {
    await terminal.print(formatDiagnostics(diagnostics, files, painter(terminal.colors)));
    await terminal.print(toText(result, options.out));
    const hint = hintFor(result);
    if (hint !== "") terminal.remark(hint);
  }
  return isFine(result) ? 0 : 1;
}

function isFine(result: Result): boolean {
  if (result.kind === "checked") return result.comparison.differences.length === 0;
  return result.kind === "written" || result.kind === "unchanged";
}

function toJson(result: Result, diagnostics: readonly DiagnosticJson[]): object {
  const ok = isFine(result);
  switch (result.kind) {
    case "broken-spec":
      return { ok, diagnostics };
    case "checked":
      return { ok, differences: result.comparison.differences, diagnostics };
    case "unchanged":
      return { ok, added: [], changed: [], removed: [], unchanged: result.files, diagnostics };
    case "refused":
      return { ok, conflicts: result.conflicts, diagnostics };
    case "written": {
      const { added, changed, removed, unchanged } = result.plan;
      return { ok, added, changed, removed, unchanged: unchanged.length, diagnostics };
    }
  }
}

function toText(result: Result, out: string): string {
  switch (result.kind) {
    case "broken-spec":
      return "";
    case "checked": {
      const { differences } = result.comparison;
      if (differences.length === 0) return `${out}: ${counted(result.files, "file")} up to date.\n`;
      return differences.map(({ path, state }) => `${join(out, path)}: ${stateWords[state]}\n`).join("");
    }
    case "unchanged":
      return `${out}: ${counted(result.files, "file")} unchanged.\n`;
    case "refused":
      return result.conflicts.map(({ path, message }) => `${join(out, path)} ${message}\n`).join("");
    case "written":
      return `${out}: ${formatPlan(result.plan)}.\n`;
  }
}

const stateWords: { readonly [State in Difference["state"]]: string } = {
  missing: "missing",
  stale: "out of date",
  "left-over": "not generated from this spec",
};

function formatPlan({ added, changed, removed, unchanged }: Plan): string {
  const written = added.length + changed.length;
  if (written + removed.length === 0) return `${counted(unchanged.length, "file")} unchanged`;
  const parts = [`${counted(written, "file")} written`, `${unchanged.length} unchanged`];
  if (removed.length > 0) parts.push(`${removed.length} removed`);
  return parts.join(", ");
}

function hintFor(result: Result): string {
  if (result.kind === "broken-spec") return "Nothing was generated. Fix the errors above.";
  if (result.kind === "refused") return "Nothing was written. Resolve the conflicts above.";
  if (result.kind !== "checked" || isFine(result)) return "";
  return "Run 'tim-bindgen generate' to update the package. Files that it did not write must be deleted by hand.";
}

/** The colours of diagnostics. */
export function painter(colors: Colors): Painter {
  const bySeverity: { readonly [Key in Severity]: (text: string) => string } = {
    error: colors.red,
    warning: colors.yellow,
    note: colors.cyan,
  };
  return { severity: (severity, text) => bySeverity[severity](text), place: colors.cyan, faint: colors.dim };
}
