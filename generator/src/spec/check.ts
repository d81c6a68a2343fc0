/** From the files of a spec to one sound spec document: parse, check the shape, read, check the meaning. */
import type { Diagnostic, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { checkShape } from "../grammar/check-shape.js";
import type { SampleSpec, SpecDocument } from "./document.js";
import type { JsonValue } from "../json/json-value.js";
import { parse } from "../yaml/parse.js";
import { read } from "./read.js";
import { advice } from "./rules/advice.js";
import { credentials } from "./rules/credentials.js";
import { declaredTypes } from "./rules/declared-types.js";
import { deduplication } from "./rules/deduplication.js";
import { defaults } from "./rules/defaults.js";
import { enums } from "./rules/enums.js";
import { envelope } from "./rules/envelope.js";
import { errorPlaces } from "./rules/error-places.js";
import { errorRows } from "./rules/error-rows.js";
import { limits } from "./rules/limits.js";
import { misplacedKeys } from "./rules/misplaced-keys.js";
import { partialSuccess } from "./rules/partial-success.js";
import { patterns } from "./rules/patterns.js";
import { sections } from "./rules/sections.js";
import { taggedItems } from "./rules/tagged-items.js";
import { typeLists } from "./rules/type-lists.js";
import { typeStructure } from "./rules/type-structure.js";
import { variants } from "./rules/variants.js";
import { readSamples } from "./samples.js";
import type { SourceTree } from "../yaml/tree.js";

/** A spec whose shape is sound, and the packets of its samples. */
export interface CheckedSpec {
  readonly document: SpecDocument;
  readonly packets: ReadonlyMap<SampleSpec, JsonValue>;
}

/** One rule about meaning. It may rely on the shape of the document, and on nothing that another rule checks. */
type MeaningRule = (spec: SpecDocument) => readonly Diagnostic[];

const meaningRules: readonly MeaningRule[] = [
  sections,
  declaredTypes,
  typeStructure,
  typeLists,
  variants,
  misplacedKeys,
  limits,
  taggedItems,
  patterns,
  enums,
  defaults,
  envelope,
  partialSuccess,
  deduplication,
  credentials,
  errorRows,
  errorPlaces,
  advice,
];

/** These say that something is superfluous, but leave no doubt about the rest of the file. */
const harmless = new Set(["spec/unknown-key", "spec/duplicate-key"]);

/**
 * Checks a spec. Rules about meaning run, and there is a value, unless a file could not be parsed or has the wrong shape:
 * what they would say then follows from what has been said already.
 */
export function check(files: readonly SourceFile[]): Outcome<CheckedSpec> {
  const specFiles = files.filter((file) => /\.ya?ml$/i.test(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (specFiles.length === 0) return { value: undefined, diagnostics: [diagnostic("spec/no-files", undefined, {})] };
  const found: Diagnostic[] = [];
  const { value: document, diagnostics } = read(treesOf(specFiles, found));
  const isSound = found.every((finding) => harmless.has(finding.code));
  if (!isSound || document?.files.length !== specFiles.length) return { value: undefined, diagnostics: found };

  const samples = readSamples(document, files);
  found.push(...diagnostics, ...meaningRules.flatMap((rule) => rule(document)), ...samples.diagnostics);
  const packets = samples.value ?? new Map<SampleSpec, JsonValue>();
  return { value: { document, packets }, diagnostics: found };
}

/** One tree at a time, so that a large spec does not hold them all. */
function* treesOf(files: readonly SourceFile[], found: Diagnostic[]): Generator<SourceTree> {
  for (const file of files) {
    const { value: tree, diagnostics } = parse(file);
    found.push(...diagnostics);
    if (tree === undefined) continue;
    found.push(...checkShape(tree));
    yield tree;
  }
}
