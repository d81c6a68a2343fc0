/** The output and exit status of `import`. */
import { createTwoFilesPatch } from "diff";
import type { Diagnostic, SourceFile } from "../../../diagnostics/diagnostic.js";
import { DiagnosticFormatter } from "../../../diagnostics/format.js";
import { inOrder } from "../../../diagnostics/order.js";
import type { Imported } from "../../../import/import-page.js";
import type { OptionsOf } from "../../command-table.js";
import type { Colors, Terminal } from "../../terminal.js";
import type { Target } from "./target.js";
import type { FileChange } from "./write-files.js";

interface Findings {
  readonly page: SourceFile;
  readonly target: Target;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints why nothing was imported; returns status 2. */
export function reportRefusal(terminal: Terminal, findings: Findings): number {
  const { found, formatter } = shown(findings, []);
  for (const finding of found) terminal.remark(formatter.text(finding));
  return 2;
}

/** Prints the changes, or with `--dry-run` a diff; returns status 1 if something needs attention. */
export async function reportImport(
  terminal: Terminal,
  { dryRun, format }: OptionsOf<"import">,
  reported: Findings & { readonly changes: readonly FileChange[]; readonly value: Imported },
): Promise<number> {
  const { changes, value } = reported;
  const { found, formatter } = shown(reported, value.files);
  const status = found.some(({ severity }) => severity === "warning") ? 1 : 0;
  if (format === "json") {
    const files = changes.map((change) => ({
      file: change.path,
      state: change.before === undefined ? "created" : "changed",
      ...(dryRun ? { diff: patchOf(change) } : {}),
    }));
    const findings = found.map((finding) => formatter.json(finding));
    await terminal.print(`${JSON.stringify({ written: !dryRun, files, ...value.tally, findings })}\n`);
    return status;
  }
  if (dryRun) {
    // The record is for programs, so it is left out of the diff.
    for (const change of changes.filter(({ path }) => /\.ya?ml$/i.test(path))) {
      await terminal.print(colored(patchOf(change), terminal.colors));
    }
    for (const finding of found) terminal.remark(formatter.text(finding));
    if (changes.length === 0) terminal.remark("Nothing would change.");
    return status;
  }
  for (const finding of found) await terminal.print(`${formatter.text(finding)}\n`);
  await terminal.print(summary(changes, value));
  if (/# .*\breview\b/.test(changes.map(({ after }) => after).join("\n"))) {
    terminal.remark("Lines marked `review` are proposals. Check and complete each one, then remove the mark.");
  }
  return status;
}

function shown({ page, target, diagnostics }: Findings, files: readonly SourceFile[]) {
  const texts = new Map([...target.files, ...files].map(({ path, text }) => [path, text]));
  const sources = [...texts].map(([path, text]) => ({ path: target.display(path), text }));
  const found = inOrder(diagnostics).map((finding): Diagnostic => {
    const { origin } = finding;
    if (origin === undefined || origin.file === page.path) return finding;
    return { ...finding, origin: { ...origin, file: target.display(origin.file) } };
  });
  return { found, formatter: new DiagnosticFormatter([...sources, page]) };
}

function patchOf({ path, before, after }: FileChange): string {
  const patch = createTwoFilesPatch(before === undefined ? "/dev/null" : path, path, before ?? "", after);
  return patch.slice(patch.indexOf("---"));
}

function colored(patch: string, colors: Colors): string {
  const paint = (line: string): string => {
    if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
    if (line.startsWith("@@")) return colors.cyan(line);
    if (line.startsWith("+")) return colors.green(line);
    return line.startsWith("-") ? colors.red(line) : line;
  };
  return patch.split("\n").map(paint).join("\n");
}

function summary(changes: readonly FileChange[], { tally }: Imported): string {
  if (changes.length === 0) return "Nothing to change: the spec matches the page.\n";
  const counts = Object.entries(tally).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
  const files = changes.map(({ path, before }) => `${path}${before === undefined ? " (new)" : ""}`);
  return `${counts.length === 0 ? "No fact changed" : counts.join(", ")}: ${files.join(", ")}\n`;
}
