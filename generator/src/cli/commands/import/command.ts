/** The command `import`: merges the facts of a documentation page into a spec. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { reservedNames } from "../../../emit/emit.js";
import { emitters } from "../../../emit/registry.js";
import { importPage, type Imported } from "../../../import/import-page.js";
import { parseRecord, recordPath } from "../../../import/record.js";
import { openPage } from "../../change-report/sides.js";
import type { OptionsOf } from "../../command-table.js";
import { reportImport, reportRefusal } from "./report.js";
import { findTarget, type Target } from "./target.js";
import { type FileChange, writeFiles } from "./write-files.js";
import { printable } from "../../../text/printable.js";
import { readText } from "../../input/spec-folder.js";
import type { Terminal } from "../../terminal.js";
import { UsageError } from "../../usage-error.js";

type Options = OptionsOf<"import">;

export async function run(terminal: Terminal, [path = ""]: readonly string[], options: Options): Promise<number> {
  const into = intoOf(options);
  const page = await openPage(terminal, path);
  const target = findTarget(terminal, into);
  const before = readRecord(terminal, into);
  const { value, diagnostics } = importPage({
    page: page.file,
    facts: page.facts,
    files: target.files,
    into: target.into,
    record: before,
    updated: dateOf(options) ?? page.facts.updated,
    date: dateOf(options) ?? page.facts.updated ?? today(),
    isPruning: options.prune,
    reserved: (scheme) => reservedNames(emitters, scheme),
  });
  if (value === undefined) return reportRefusal(terminal, { page: page.file, target, diagnostics });
  const changes = changesOf(target, value, { path: recordPath(into), before });
  if (!options.dryRun) writeFiles(terminal.workingDirectory, changes);
  return reportImport(terminal, options, { page: page.file, target, diagnostics, changes, value });
}

function intoOf({ into }: Options): string {
  if (into === undefined || into === "") {
    throw new UsageError("--into is missing. Pass the YAML file to import the page into.");
  }
  if (/\.ya?ml$/i.test(into)) return into;
  throw new UsageError(`--into '${printable(into)}' is not a YAML file. Its name must end in .yaml or .yml.`);
}

function dateOf({ date }: Options): string | undefined {
  const isDate = date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)));
  if (isDate) return date;
  throw new UsageError(`--date '${printable(date)}' is not a date. Write it as 2024-02-29.`);
}

/** The date for what is no longer on the page, if neither the page nor the user gives one. */
const today = (): string => new Date().toISOString().slice(0, 10);

function readRecord(terminal: Terminal, into: string): string | undefined {
  const path = recordPath(into);
  const file = resolve(terminal.workingDirectory, path);
  if (!existsSync(file)) return undefined;
  const text = readText(path, file);
  if (parseRecord(text) !== undefined) return text;
  throw new UsageError(
    `'${printable(path)}' is not a record of an import. Restore it, or delete it; without it, every difference is treated as a manual edit.`,
  );
}

function changesOf(
  target: Target,
  { files, record }: Imported,
  old: { readonly path: string; readonly before: string | undefined },
): readonly FileChange[] {
  const specs = files.map(({ path, text }) => ({
    path: target.display(path),
    before: target.files.find((file) => file.path === path)?.text,
    after: text,
  }));
  return [...specs, { ...old, after: record }].filter(({ before, after }) => before !== after);
}
