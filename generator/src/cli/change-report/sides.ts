/** Owns the reading of what is compared: a spec becomes its model, a page its facts, each with the way back to its lines. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Diagnostic, SourceFile } from "../../diagnostics/diagnostic.js";
import { formatDiagnostics } from "../../diagnostics/format.js";
import { hasErrors } from "../../diagnostics/order.js";
import { LineIndex } from "../../text/line-index.js";
import { buildSpec } from "../../build-spec.js";
import type { Contract, Locate } from "../../contract/contract.js";
import { findInconclusive } from "../../diff/inconclusive.js";
import type { ApiModel, OperationModel } from "../../model/types.js";
import type { PageFacts } from "../../page/facts.js";
import { readPage } from "../../page/read-page.js";
import { printable } from "../../text/printable.js";
import { readSpec } from "../input/read-spec.js";
import { displayed, readText, type Spec } from "../input/spec-folder.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";

export interface SpecSide {
  readonly kind: "spec";
  readonly model: ApiModel;
  /** The operations that are meant: of a single file its own, else all. */
  readonly operations: readonly OperationModel[];
  readonly locate: Locate;
}

export interface PageSide {
  readonly kind: "page";
  readonly name: string;
  readonly file: SourceFile;
  readonly facts: PageFacts;
}

/** A folder or a YAML file is a spec, anything else a page. */
export function isSpec({ workingDirectory }: Terminal, path: string): boolean {
  if (/\.ya?ml$/i.test(path)) return true;
  return statSync(resolve(workingDirectory, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

export async function openPage(terminal: Terminal, path: string): Promise<PageSide> {
  const file = { path: printable(path), text: readText(printable(path), resolve(terminal.workingDirectory, path)) };
  const { value: facts, diagnostics } = await readPage(file);
  if (facts === undefined) throw unreadable(terminal, path, diagnostics, [file]);
  return { kind: "page", name: path, file, facts };
}

/** Ends the command if what the page lacks means nothing: it was not read, or the page is not whole. */
export function refuseInconclusive(
  terminal: Terminal,
  { file, facts, name }: PageSide,
  others: readonly Contract[],
): void {
  const reason = findInconclusive({ file, facts }, others);
  if (reason !== undefined) throw unreadable(terminal, name, [reason], [file]);
}

/** The file of an operation may need the others of its folder: then they are read with it. */
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
  const meant = model.operations.filter(({ origin }) => {
    const file = resolve(terminal.workingDirectory, whole.display(origin.file));
    return file === resolve(terminal.workingDirectory, path);
  });
  return sideOf(whole, model, meant.length === 0 ? model.operations : meant);
}

function sideOf(spec: Spec, model: ApiModel, operations: readonly OperationModel[]): SpecSide {
  const indexes = new Map(spec.files.map(({ path, text }) => [path, new LineIndex(text)]));
  const locate: Locate = ({ file, start }) => ({
    file: spec.display(file),
    line: indexes.get(file)?.lineOf(start) ?? 1,
  });
  return { kind: "spec", model, operations, locate };
}

/** Says what is wrong with an input, and ends with the sentence that it is. */
function unreadable(
  terminal: Terminal,
  path: string,
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): UsageError {
  const errors = hasErrors(diagnostics) ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  terminal.remark(formatDiagnostics(errors, files).trimEnd());
  return new UsageError(`'${printable(path)}' cannot be used, for the reason above.`);
}
