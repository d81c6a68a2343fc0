/**
 * The import of a documentation page into a spec: a three-way merge, from texts to texts.
 *
 * Base: what the page said at the last import, from the record. Theirs: the page. Ours: the spec. Unchanged since the base:
 * take the page's value. Edited by hand: keep it. No base: treat it as edited by hand. Names, wording, retry rules, causes,
 * decisions, comments and order always stay. New parts are proposals, marked `review`.
 */
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { originOfLine } from "../diagnostics/line-origin.js";
import { counted } from "../text/english.js";
import { LineIndex } from "../text/line-index.js";
import { diagnostic } from "../diagnostics/rules.js";
import { type Contract, directions } from "../contract/contract.js";
import { findInconclusive } from "../contract/inconclusive.js";
import { contractOfModel } from "../contract/from-model.js";
import { contractOfPage } from "../contract/from-page.js";
import { build } from "../model/build.js";
import type { ReservedNames } from "../model/clashes.js";
import type { ApiModel, OperationModel } from "../model/types.js";
import type { PageFacts } from "../page/facts.js";
import { skeletonOf } from "./create/skeleton.js";
import { mergeCall } from "./merge/call.js";
import { recordContradictions } from "./merge/contradictions.js";
import { mergeErrors } from "./merge/errors.js";
import { mergeFields } from "./merge/fields.js";
import type { Merge, Tally } from "./merge/merge.js";
import { type AddedSample, mergeSamples } from "./merge/samples.js";
import { checkSamples } from "../schema/check-samples.js";
import { sectionsOf } from "../spec/sections.js";
import { contractForImport } from "./page-contract.js";
import { countReworded, formatRecord, parseRecord } from "./record.js";
import { YamlFile } from "../yaml/edit/yaml-file.js";

/** A page, a spec and how to merge them. */
export interface ImportInput {
  readonly page: SourceFile;
  readonly facts: PageFacts;
  /** The files of the spec, including samples in files of their own. */
  readonly files: readonly SourceFile[];
  /** Path of the file of the operation. If it is not among `files`, it is created. */
  readonly into: string;
  /** Text of the record of the last import, if there was one. */
  readonly record: string | undefined;
  /** `YYYY-MM-DD`: the date of the page, if it is known. */
  readonly updated: string | null;
  /** `YYYY-MM-DD`: the date of the import. */
  readonly date: string;
  /** Whether to remove what the page no longer has, instead of marking it as deprecated. */
  readonly isPruning: boolean;
  /** Names that the package of the spec exports whatever is in it. */
  readonly reserved?: ReservedNames;
}

/** The result of an import. */
export interface Imported {
  /** New and changed files of the spec. */
  readonly files: readonly SourceFile[];
  /** Text of the new record. */
  readonly record: string;
  readonly tally: Tally;
}

/** Merges a page into a spec. Without a value, nothing can be written, and the diagnostics say why. */
export function importPage(input: ImportInput): Outcome<Imported> {
  const { page, facts, into } = input;
  const record = input.record === undefined ? undefined : parseRecord(input.record);
  const base = record === undefined ? undefined : contractOfPage(record, page.path);
  const theirs = contractForImport(facts, page.path);
  const isNew = !input.files.some(({ path }) => path === into);
  const bases = base === undefined ? [] : [base];
  const unreadable = isNew ? findInconclusive({ file: page, facts }, bases) : undefined;
  if (unreadable !== undefined) return refuse(unreadable);
  const files = isNew ? withSkeleton(input, theirs) : input.files;
  if (files === undefined) return refuse(diagnostic("import/no-path", startOf(page), {}));
  const { value: model, diagnostics } = build(files, input.reserved);
  if (model === undefined) return { value: undefined, diagnostics };
  const operation = model.operations.find(({ origin }) => origin.file === into);
  if (operation === undefined) return refuse(diagnostic("import/no-operation", undefined, { file: into }));
  const [ourPath, theirPath] = [operation.path.replace(/^\/+/, ""), theirs.operations[0]?.path];
  if (theirPath !== undefined && theirPath !== ourPath) {
    const params = { ours: ourPath, theirs: theirPath, file: into };
    return refuse(diagnostic("import/operation-mismatch", startOf(page), params));
  }
  const ours = contractIn(files, model, operation);
  const inconclusive = isNew ? undefined : findInconclusive({ file: page, facts }, [...bases, ours]);
  if (inconclusive !== undefined) return refuse(inconclusive);
  return mergeUntilValid({ ...input, files }, { model, base, theirs, ours, isNew });
}

const refuse = (reason: Diagnostic): Outcome<Imported> => ({ value: undefined, diagnostics: [reason] });

const startOf = ({ path }: SourceFile): Origin => ({ file: path, start: 0, end: 0 });

interface Sides {
  readonly model: ApiModel;
  readonly base: Contract | undefined;
  readonly theirs: Contract;
  readonly ours: Contract;
  readonly isNew: boolean;
}

/** Leaves out samples of the page that the merged spec rejects. Any other error in the merged spec stops the import. */
function mergeUntilValid(input: ImportInput, sides: Sides): Outcome<Imported> {
  const rejected = new Map<number, string>();
  for (;;) {
    const { merge, samples } = mergeOnce(input, sides, new Set(rejected.keys()));
    const texts = new Map(merge.files.map((file) => [file.path, file.text]));
    const files = input.files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
    const { value: model, diagnostics } = build(files, input.reserved);
    if (model === undefined)
      return { value: undefined, diagnostics: [...invalidResult(input, diagnostics), ...merge.diagnostics] };
    const problems = checkSamples(model);
    const newlyRejected = rejectedAmong(samples, problems, input.into);
    for (const [line, problem] of newlyRejected) rejected.set(line, problem);
    if (newlyRejected.size > 0) continue;
    const changed = files.filter(
      ({ path, text }, index) => text !== input.files[index]?.text || (sides.isNew && path === input.into),
    );
    return {
      value: { files: changed, record: formatRecord(input.facts), tally: merge.tally },
      diagnostics: [
        ...atNewPlaces(merge),
        ...[...rejected].map(([line, problem]) =>
          diagnostic("import/sample-left-out", originOfLine(input.page, line), { problem }),
        ),
        ...problems.map(({ message, origin }) => diagnostic("import/sample-outdated", origin, { problem: message })),
      ],
    };
  }
}

function mergeOnce(
  { page, files, into, facts, updated, date, isPruning, record }: ImportInput,
  { model, base, theirs, ours }: Sides,
  rejected: ReadonlySet<number>,
): { readonly merge: Merge; readonly samples: readonly AddedSample[] } {
  const yaml = files.filter(({ path }) => /\.ya?ml$/i.test(path)).map((file) => new YamlFile(file));
  const file = yaml.find(({ path }) => path === into);
  const [ourOperation, theirOperation] = [ours.operations[0], theirs.operations[0]];
  if (file === undefined || ourOperation === undefined || theirOperation === undefined)
    throw new Error("An import needs a page and a spec with one operation each.");
  const merge: Merge = {
    base,
    theirs,
    theirOperation,
    ours,
    ourOperation,
    pageFile: page.path,
    errorNames: new Set(model.errors.map(({ name }) => name)),
    files: yaml,
    file,
    date,
    updated,
    isPruning,
    pruned: [],
    diagnostics: reworded(facts, record),
    tally: { added: 0, updated: 0, deprecated: 0, restored: 0, removed: 0 },
  };
  mergeCall(merge);
  const contradicted = directions.map((direction) => ({ direction, contradicted: mergeFields(merge, direction) }));
  mergeErrors(merge);
  const samples = mergeSamples(merge, rejected);
  recordContradictions(merge, contradicted);
  return { merge, samples };
}

function contractIn(files: readonly SourceFile[], model: ApiModel, operation: OperationModel): Contract {
  const indexes = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  const lineOf = ({ file, start }: Origin): number => indexes.get(file)?.lineOf(start) ?? 1;
  return contractOfModel(model, (origin) => ({ file: origin.file, line: lineOf(origin) }), [operation]);
}

/** A reworded text may mean something else, so the description in the spec may be out of date. */
function reworded(facts: PageFacts, record: string | undefined): Diagnostic[] {
  const count = record === undefined ? 0 : countReworded(facts, record);
  return count === 0 ? [] : [diagnostic("import/reworded", undefined, { count })];
}

function withSkeleton(input: ImportInput, theirs: Contract): readonly SourceFile[] | undefined {
  const hasService = input.files.some(
    (file) => /\.ya?ml$/i.test(file.path) && sectionsOf(file)?.has("service") === true,
  );
  const text = skeletonOf(theirs, { title: input.facts.title, updated: input.updated, hasService });
  return text === undefined ? undefined : [...input.files, { path: input.into, text }];
}

/** The diagnostics of a merge, with their origins moved to the same places in the merged files. */
function atNewPlaces({ diagnostics, files }: Merge): readonly Diagnostic[] {
  return diagnostics.map((one) => {
    const { origin } = one;
    const file = files.find(({ path }) => path === origin?.file);
    return origin === undefined || file === undefined ? one : { ...one, origin: file.moved(origin) };
  });
}

/** The problems of rejected samples, by line of the page. A sample of another operation may have the same name. */
function rejectedAmong(
  samples: readonly AddedSample[],
  diagnostics: readonly Diagnostic[],
  into: string,
): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  for (const one of diagnostics) {
    if (one.code !== "spec/sample-refused" || one.origin?.file !== into) continue;
    const { name: rejected, pointer, problem } = one.params;
    const sample = samples.find(({ name }) => name === rejected);
    if (sample !== undefined && !problems.has(sample.line)) problems.set(sample.line, `at '${pointer}', ${problem}`);
  }
  return problems;
}

/** The errors of the merged spec, without their places: those are in a text that is not written. */
function invalidResult(input: ImportInput, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const reasons = errors.map((error) => ({ ...error, origin: undefined }));
  const params = { file: input.into, errors: counted(errors.length, "error") };
  return [diagnostic("import/invalid-result", undefined, params), ...reasons];
}
