/**
 * Brings the facts of a documentation page into a spec: pure, from texts to texts.
 *
 * Facts follow the page; what a person made stays: names, wording, retry rules, causes, decisions, comments and order. What is
 * new comes as a proposal that is marked `review`.
 */
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { LineIndex } from "../text/line-index.js";
import { diagnostic } from "../diagnostics/rules.js";
import { type Contract, directions } from "../contract/contract.js";
import { findInconclusive } from "../diff/inconclusive.js";
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
import { toldBy } from "./page-contract.js";
import { countReworded, formatRecord, parseRecord } from "./record.js";
import { YamlFile } from "../yaml/edit/yaml-file.js";

export interface ImportInput {
  readonly page: SourceFile;
  readonly facts: PageFacts;
  /** The files of the spec, packets included; without the one that is to be made. */
  readonly files: readonly SourceFile[];
  /** Path of the operation's file, among `files` or not. */
  readonly into: string;
  /** Text of the record of the last import. */
  readonly record: string | undefined;
  /** `YYYY-MM-DD`: the date of the page, where it is known. */
  readonly updated: string | null;
  /** `YYYY-MM-DD`: when the page was found as it is. */
  readonly date: string;
  readonly isPruning: boolean;
  /** Names that the package of the spec exports whatever is in it. */
  readonly reserved?: ReservedNames;
}

export interface Imported {
  /** Files of the spec that are new or changed, with their new text. */
  readonly files: readonly SourceFile[];
  readonly record: string;
  readonly tally: Tally;
}

export function importPage(input: ImportInput): Outcome<Imported> {
  const { page, into } = input;
  const last = input.record === undefined ? undefined : parseRecord(input.record);
  const told = toldBy(input.facts, page.path);
  const isNew = !input.files.some(({ path }) => path === into);
  const before = last === undefined ? [] : [contractOfPage(last, page.path)];
  const unread = isNew ? findInconclusive({ file: page, facts: input.facts }, before) : undefined;
  if (unread !== undefined) return { value: undefined, diagnostics: [unread] };
  const files = isNew ? withSkeleton(input, told) : input.files;
  if (files === undefined) return refusal("import/no-path", input, {});
  const { value: model, diagnostics } = build(files, input.reserved);
  if (model === undefined) return { value: undefined, diagnostics };
  const operation = model.operations.find(({ origin }) => origin.file === into);
  if (operation === undefined) return refusal("import/no-operation", input, { file: into });
  const [own, other] = [operation.path.replace(/^\/+/, ""), told.operations[0]?.path];
  if (other !== undefined && other !== own)
    return refusal("import/operation-mismatch", input, { own, other, file: into });
  const inconclusive = isNew
    ? undefined
    : findInconclusive({ file: page, facts: input.facts }, [...before, contractIn(files, model, operation)]);
  if (inconclusive !== undefined) return { value: undefined, diagnostics: [inconclusive] };
  return mergeUntilSound({ ...input, files }, { model, operation, told, isNew, last: before[0] });
}

interface Sides {
  readonly model: ApiModel;
  readonly operation: OperationModel;
  readonly told: Contract;
  readonly last: Contract | undefined;
  readonly isNew: boolean;
}

/** Samples of the page that the spec would refuse are left out; anything else with which it is not sound stops the import. */
function mergeUntilSound(input: ImportInput, sides: Sides): Outcome<Imported> {
  const refused = new Map<number, string>();
  for (;;) {
    const { merge, samples } = mergeOnce(input, sides, new Set(refused.keys()));
    const texts = new Map(merge.files.map((file) => [file.path, file.text]));
    const files = input.files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text }));
    const { value: model, diagnostics } = build(files, input.reserved);
    if (model === undefined) return { value: undefined, diagnostics: [...unsound(input, diagnostics), ...merge.found] };
    const problems = checkSamples(model);
    const more = refusedAmong(samples, problems, input.into);
    for (const [line, problem] of more) refused.set(line, problem);
    if (more.size > 0) continue;
    const changed = files.filter(
      ({ path, text }, index) => text !== input.files[index]?.text || (sides.isNew && path === input.into),
    );
    return {
      value: { files: changed, record: formatRecord(input.facts), tally: merge.tally },
      diagnostics: [
        ...moved(merge),
        ...[...refused].map(([line, problem]) => sampleLeftOut(input.page, line, problem)),
        ...problems.map(({ message, origin }) => diagnostic("import/sample-outdated", origin, { problem: message })),
      ],
    };
  }
}

function mergeOnce(
  { files, into, facts, updated, date, isPruning, record }: ImportInput,
  { model, operation, told, last }: Sides,
  refused: ReadonlySet<number>,
): { readonly merge: Merge; readonly samples: readonly AddedSample[] } {
  const yaml = files.filter(({ path }) => /\.ya?ml$/i.test(path)).map((file) => new YamlFile(file));
  const spec = contractIn(files, model, operation);
  const file = yaml.find(({ path }) => path === into);
  const [own, toldOperation] = [spec.operations[0], told.operations[0]];
  if (file === undefined || own === undefined || toldOperation === undefined)
    throw new Error("An import has two sides.");
  const merge: Merge = {
    page: told,
    told: toldOperation,
    spec,
    operation: own,
    errorNames: new Set(model.errors.map(({ name }) => name)),
    last,
    files: yaml,
    file,
    date,
    updated,
    isPruning,
    pruned: [],
    found: rewordedAmong(facts, record),
    tally: { added: 0, updated: 0, deprecated: 0, restored: 0, removed: 0 },
  };
  mergeCall(merge);
  const contradicted = directions.map((direction) => ({ direction, contradicted: mergeFields(merge, direction) }));
  mergeErrors(merge);
  const samples = mergeSamples(merge, refused);
  recordContradictions(merge, contradicted);
  return { merge, samples };
}

function contractIn(files: readonly SourceFile[], model: ApiModel, operation: OperationModel): Contract {
  const indexes = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  const lineOf = ({ file, start }: Origin): number => indexes.get(file)?.lineOf(start) ?? 1;
  return contractOfModel(model, (origin) => ({ file: origin.file, line: lineOf(origin) }), [operation]);
}

/** What is worded otherwise may mean something else: the spec's own words may no longer fit. */
function rewordedAmong(facts: PageFacts, record: string | undefined): Diagnostic[] {
  const count = record === undefined ? 0 : countReworded(facts, record);
  return count === 0 ? [] : [diagnostic("import/reworded", undefined, { count })];
}

function withSkeleton(input: ImportInput, told: Contract): readonly SourceFile[] | undefined {
  const hasService = input.files.some(
    (file) => /\.ya?ml$/i.test(file.path) && sectionsOf(file)?.has("service") === true,
  );
  const text = skeletonOf(told, { title: input.facts.title, updated: input.updated, hasService });
  return text === undefined ? undefined : [...input.files, { path: input.into, text }];
}

/** What was found, at the places where the files have it now. */
function moved({ found, files }: Merge): readonly Diagnostic[] {
  return found.map((finding) => {
    const { origin } = finding;
    const file = files.find(({ path }) => path === origin?.file);
    return origin === undefined || file === undefined ? finding : { ...finding, origin: file.moved(origin) };
  });
}

/** By the line of the page: the samples that were refused, with the reason. Another operation may have one of the same name. */
function refusedAmong(
  samples: readonly AddedSample[],
  diagnostics: readonly Diagnostic[],
  into: string,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const finding of diagnostics) {
    if (finding.code !== "spec/sample-refused" || finding.origin?.file !== into) continue;
    const { name: refused, pointer, problem } = finding.params;
    const sample = samples.find(({ name }) => name === refused);
    if (sample !== undefined && !found.has(sample.line)) found.set(sample.line, `at '${pointer}', ${problem}`);
  }
  return found;
}

function sampleLeftOut(page: SourceFile, line: number, problem: string): Diagnostic {
  return diagnostic("import/sample-left-out", placeIn(page, line), { problem });
}

function placeIn(
  page: SourceFile,
  line: number,
): { readonly file: string; readonly start: number; readonly end: number } {
  const index = new LineIndex(page.text);
  const start = index.start(line);
  return { file: page.path, start, end: start + index.line(line).length };
}

/** The reasons, without their places: they stand in a text that was not written. */
function unsound(input: ImportInput, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const reasons = errors.map((error) => ({ ...error, origin: undefined }));
  return [diagnostic("import/invalid-result", undefined, { file: input.into, count: errors.length }), ...reasons];
}

function refusal(
  code: "import/no-path" | "import/no-operation" | "import/operation-mismatch",
  input: ImportInput,
  params: { readonly [name: string]: string },
): Outcome<Imported> {
  const origin = { file: input.page.path, start: 0, end: 0 };
  const { own = "", other = "", file = "" } = params;
  const found =
    code === "import/no-path"
      ? diagnostic(code, origin, {})
      : code === "import/no-operation"
        ? diagnostic(code, undefined, { file })
        : diagnostic(code, origin, { own, other, file });
  return { value: undefined, diagnostics: [found] };
}
