/** From the files of a spec to one valid spec document: parse, check the structure, read, check the meaning. */
import type { Diagnostic, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { checkStructure } from "../grammar/check-structure.js";
import type { SampleSpec, SpecDocument } from "./document.js";
import type { JsonValue } from "../json/json-value.js";
import { parse } from "../yaml/parse.js";
import { DocumentReader } from "./read.js";
import { advice } from "./rules/advice.js";
import { credentials } from "./rules/credentials.js";
import { declaredTypes } from "./rules/declared-types.js";
import { deduplication } from "./rules/deduplication.js";
import { defaults } from "./rules/defaults.js";
import { enums } from "./rules/enums.js";
import { envelope } from "./rules/envelope.js";
import { errorPlaces } from "./rules/error-places.js";
import { errorRows } from "./rules/error-rows.js";
import { exclusiveKeys } from "./rules/exclusive-keys.js";
import { fieldTypes } from "./rules/field-types.js";
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

/** A spec whose structure is valid, and the packets of its samples. */
export interface CheckedSpec {
  readonly document: SpecDocument;
  readonly packets: ReadonlyMap<SampleSpec, JsonValue>;
}

/** One rule about meaning. It may rely on the structure of the document, and on nothing that another rule checks. */
type MeaningRule = (spec: SpecDocument) => readonly Diagnostic[];

const meaningRules: readonly MeaningRule[] = [
  sections,
  exclusiveKeys,
  fieldTypes,
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

/** Errors after which the rest of the file is still usable. */
const harmless: ReadonlySet<string> = new Set(["spec/unknown-key", "spec/duplicate-key"]);

/**
 * Checks a spec. Rules about meaning run, and there is a value, unless a file cannot be parsed or has the wrong structure:
 * what they would report then follows from what has been reported already.
 */
export function check(files: readonly SourceFile[]): Outcome<CheckedSpec> {
  const specFiles = files.filter((file) => /\.ya?ml$/i.test(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (specFiles.length === 0) return { value: undefined, diagnostics: [diagnostic("spec/no-files", undefined, {})] };
  const { value: document, diagnostics } = read(specFiles);
  if (document === undefined) return { value: undefined, diagnostics };
  const samples = readSamples(document, files);
  const problems = meaningRules.flatMap((rule) => rule(document));
  const packets = samples.value ?? new Map<SampleSpec, JsonValue>();
  return { value: { document, packets }, diagnostics: [...diagnostics, ...problems, ...samples.diagnostics] };
}

/** One file at a time, so that a large spec does not hold all trees at once. */
function read(files: readonly SourceFile[]): Outcome<SpecDocument> {
  const reader = new DocumentReader();
  const problems: Diagnostic[] = [];
  let isValid = true;
  for (const file of files) {
    const { value: tree, diagnostics } = parse(file);
    const ofFile = [...diagnostics, ...(tree === undefined ? [] : checkStructure(tree))];
    problems.push(...ofFile);
    isValid &&= tree !== undefined && ofFile.every(({ code }) => harmless.has(code));
    if (isValid && tree !== undefined) reader.add(tree);
  }
  return { value: isValid ? reader.document() : undefined, diagnostics: problems };
}
