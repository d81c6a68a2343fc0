/** The two sides of a comparison: a spec is read into its model, a page into its facts. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import { formatDiagnostics } from "../../diagnostics/format.js";
import { hasErrors } from "../../diagnostics/order.js";
import { LineIndex } from "../../text/line-index.js";
import { buildSpec } from "../../build-spec.js";
import type { Contract, Locate } from "../../contract/contract.js";
import { findInconclusive } from "../../contract/inconclusive.js";
import type { ApiModel, OperationModel } from "../../model/types.js";
import type { PageFacts } from "../../page/facts.js";
import { readPage } from "../../page/read-page.js";
import { printable } from "../../text/printable.js";
import { readSpec } from "../input/read-spec.js";
import { displayed, readText, type Spec } from "../input/spec-folder.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

/** A spec, with the line of every node. */
export interface SpecSide {
  readonly kind: "spec";
  readonly model: ApiModel;
  /** For a single file, its own operations; for a folder, all of them. */
  readonly operations: readonly OperationModel[];
  readonly locate: Locate;
}

/** A documentation page. */
export interface PageSide {
  readonly kind: "page";
  readonly name: string;
  readonly file: SourceFile;
  readonly facts: PageFacts;
}

/** A folder or a YAML file is a spec; anything else is a page. */
export function isSpec({ workingDirectory }: Terminal, path: string): boolean {
  if (/\.ya?ml$/i.test(path)) return true;
  return statSync(resolve(workingDirectory, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Reads a page. Throws a `UsageError` if it cannot be read. */
export async function openPage(terminal: Terminal, path: string): Promise<PageSide> {
  const file = { path: printable(path), text: readText(printable(path), resolve(terminal.workingDirectory, path)) };
  const { value: facts, diagnostics } = await readPage(file);
  if (facts === undefined) throw unreadable(terminal, path, diagnostics, [file]);
  return { kind: "page", name: path, file, facts };
}

/** Throws if nothing can be concluded from what the page lacks: part of it was not read, or the page is incomplete. */
export function refuseInconclusive(
  terminal: Terminal,
  { file, facts, name }: PageSide,
  others: readonly Contract[],
): void {
  const reason = findInconclusive({ file, facts }, others);
  if (reason !== undefined) throw unreadable(terminal, name, [reason], [file]);
}

/** Reads a spec. If a single file is not a complete spec, the rest of its folder is read too. */
export function openSpec(terminal: Terminal, path: string): SpecSide {
  const own = readSpec(terminal.workingDirectory, path);
  const alone = buildSpec(own.files);
  if (alone.value !== undefined) return sideOf(own, alone.value, alone.value.operations);
  const whole = readSpec(terminal.workingDirectory, own.folder);
  const { value: model, diagnostics } = buildSpec(whole.files);
  if (model === undefined) {
    const shown = displayed(whole, diagnostics);
    throw unreadable(terminal, path, shown.diagnostics, shown.files);
  }
  const selected = model.operations.filter(({ origin }) => {
    const file = resolve(terminal.workingDirectory, whole.display(origin.file));
    return file === resolve(terminal.workingDirectory, path);
  });
  return sideOf(whole, model, selected.length === 0 ? model.operations : selected);
}

function sideOf(spec: Spec, model: ApiModel, operations: readonly OperationModel[]): SpecSide {
  const indexes = new Map(spec.files.map(({ path, text }) => [path, new LineIndex(text)]));
  const locate: Locate = ({ file, start }) => ({
    file: spec.display(file),
    line: indexes.get(file)?.lineOf(start) ?? 1,
  });
  return { kind: "spec", model, operations, locate };
}

/** Prints the errors of an input and returns the error that ends the command. */
function unreadable(
  terminal: Terminal,
  path: string,
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): UsageError {
  const errors = hasErrors(diagnostics) ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  terminal.remark(formatDiagnostics(errors, files).trimEnd());
  return new UsageError(`'${printable(path)}' cannot be used. Fix the errors above.`);
}
