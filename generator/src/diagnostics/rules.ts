/** The table of all diagnostics: code, severity and message. */
import { fillTemplate, type TemplateParams } from "../text/message-template.js";
import type { Origin, Severity } from "./origin.js";

/**
 * `{name}` is a parameter; `diagnostic` takes exactly the parameters of a message. Messages are string literals rather than
 * tagged templates, since only literals keep their type under `isolatedDeclarations`.
 */
export const rules = {
  "spec/more-findings": ["note", "{count} more findings are not listed."],

  // ---- the text of a file ----
  "spec/no-files": ["error", "There is no spec file. A spec is a YAML file, or a folder of YAML files."],
  "spec/empty-file": [
    "error",
    "The file is empty: a spec file is a mapping of keys such as `service`, `types` or `operation`.",
  ],
  "spec/control-character": ["error", "The file contains the control character {character}, so it is not a text file."],
  "spec/too-large": ["error", "The file has {size} bytes. A spec file may have at most {limit} bytes."],
  "spec/too-deep": ["error", "This is nested too deeply. A spec file may have at most {limit} levels."],
  "spec/yaml-syntax": ["error", "This cannot be read as YAML: {problem}."],
  "spec/yaml-unsupported": ["error", "A spec cannot use {feature}: {instead}."],
  "spec/duplicate-key": ["error", "Key '{key}' occurs twice in this mapping."],

  // ---- the shape of a file ----
  "spec/unknown-key": ["error", "Key '{key}' is not known in {place}.{hint}"],
  "spec/missing-key": ["error", "Key '{key}' is missing from {place}: {meaning}"],
  "spec/wrong-type": ["error", "'{key}' must be {expected}, but is {found}."],
  "spec/bad-format": ["error", "'{key}' must be {expected}."],
  "spec/unknown-value": ["error", "'{value}' is not a known '{key}'. It must be one of {choices}.{hint}"],
  "spec/misplaced-key": ["error", "Key '{key}' is not allowed {place}."],
  "spec/exactly-one": ["error", "{subject} needs exactly one of {keys}."],
  "spec/bad-variant": ["error", "Variant '{variant}' {problem}."],

  // ---- the parts of a spec ----
  "spec/missing-service": [
    "error",
    "The `service` section is missing. It names the hosts, the URL parameters and the package.",
  ],
  "spec/duplicate-service": ["error", "The service is described twice; the other description is in {other}."],
  "spec/missing-operation": ["error", "No file has an `operation`. A spec needs at least one."],
  "spec/duplicate-operation": ["error", "Operation '{name}' is described twice; the other description is in {other}."],
  "spec/duplicate-type": ["error", "Type '{name}' is declared twice; the other declaration is in {other}."],
  "spec/duplicate-field": ["error", "Field '{field}' is part of the envelope and cannot be declared again."],
  "spec/bad-partial-status": ["error", "Invalid statuses of the partial success: {problem}."],
  "spec/unknown-credential": [
    "error",
    "The scheme '{scheme}' has no credential '{name}'. Its credentials are {choices}.{hint}",
  ],

  // ---- types and limits ----
  "spec/unknown-type": ["error", "Type '{name}' is not declared in this spec.{hint}"],
  "spec/unknown-field": ["error", "Type '{type}' has no field '{field}'.{hint}"],
  "spec/empty-deduplication": [
    "error",
    "The deduplication of '{operation}' names no fields. Name the fields by which the server recognizes a duplicate.",
  ],
  "spec/bad-type-list": ["error", "Invalid list of types: {problem}."],
  "spec/unused-type": ["warning", "Type '{name}' is declared but never used."],
  "spec/circular-type": ["error", "Type '{name}' contains itself: {cycle}."],
  "spec/type-too-large": ["error", "Type '{name}' expands to more than {limit} {what}."],
  "spec/bad-pattern": ["error", "The pattern is not a regular expression: {problem}."],
  "spec/contradictory-limits": ["error", "{lower} is greater than {upper}, so no value is valid."],
  "spec/bad-default": ["error", "The default of '{field}' is not valid: {problem}."],
  "spec/bad-enum": ["error", "Invalid enum: {problem}."],
  "spec/unknown-enum-value": ["error", "'{value}' is described but is not a value of the enum.{hint}"],

  "spec/unknown-tag": ["error", "No item of this array has '{value}' as its '{tag}'.{hint}"],

  // ---- advice ----
  "spec/dangling-advice": ["error", "Advice '{name}' points to '{at}', which is not in the request.{hint}"],
  "spec/bad-advice": ["error", "Advice '{name}' {problem}.{hint}"],

  // ---- errors ----
  "spec/dangling-error": ["error", "Error {code} points to '{at}', which is not in {where}.{hint}"],
  "spec/impossible-violation": [
    "error",
    "Error {code} cannot be raised by {keyword} at '{at}': there is no such violation. Possible there: {possible}.",
  ],
  "spec/duplicate-error-name": ["error", "Errors {code} and {other} are both named '{name}'."],
  "spec/conflicting-error": ["error", "Error {code} is documented twice, with a different `{key}` in {other}."],

  // ---- samples ----
  "spec/sample-not-found": ["error", "Sample '{name}' names the file '{file}', which does not exist."],
  "spec/sample-unreadable": ["error", "The sample is not JSON: {problem}."],
  "spec/sample-refused": ["error", "Sample '{name}' is not valid at '{pointer}': {problem}"],

  // ---- documentation pages ----
  "page/empty": ["error", "The page is empty."],
  "page/control-character": ["error", "The page contains the control character {character}, so it is not a text file."],
  "page/not-utf8": ["error", "The page is not UTF-8 text; save it as UTF-8."],
  "page/too-large": ["error", "The page is too large: it may have at most {limit} characters."],
  "page/too-deep": ["error", "This is nested too deeply. A page may have at most {limit} levels."],
  "page/no-operation": [
    "error",
    "The page does not describe an API operation: it has no path, fields, error codes or samples.",
  ],

  "page/drawn-by-script": [
    "error",
    "The page has almost no text: a script renders it in the browser. Save it from the browser after it has loaded, or use its " +
      "Markdown source.",
  ],

  // ---- pages from which nothing can be concluded ----
  "page/nothing-read": [
    "error",
    "No field, error code or sample of the page could be read. Nothing was compared or written. `tim-bindgen page` lists what was " +
      "not read. Try another copy of the page, such as its Markdown source or its English version.",
  ],
  "page/block-not-read": [
    "error",
    "This {block} could not be read, and it may contain {parts}. Nothing was compared or written. `tim-bindgen page` lists what was " +
      "not read. Try another copy of the page, such as its Markdown source or its English version.",
  ],
  "page/fields-not-read": [
    "error",
    "The samples of the {side} have fields, but no table of its fields could be read. Nothing was compared or written. List the fields " +
      "in a table with the columns `Field`, `Type` and `Description`.",
  ],
  "page/breaks-off": [
    "error",
    "The page is incomplete: it ends here, {where}. Nothing was compared or written. Save the whole page and try again.",
  ],
  "page/parts-missing": [
    "error",
    "The page lacks {parts}, unlike the spec or page that it is compared with, so it may be incomplete. Nothing was compared or written. Save the whole page and try again.",
  ],

  // ---- importing a page into a spec ----
  "import/no-path": [
    "error",
    "The page names no API path, so no spec can be created from it. Write a file with `operation`, `path`, `request` and `response`, " +
      "and import the page into that file.",
  ],
  "import/no-operation": [
    "error",
    "'{file}' describes no operation. Name the file of an operation, or a file that does not exist yet.",
  ],
  "import/operation-mismatch": ["error", "The page describes '{theirs}', but the operation in '{file}' is '{ours}'."],
  "import/invalid-result": [
    "error",
    "Nothing was written: after the merge, '{file}' would not be a valid spec ({errors}, see below).",
  ],
  "import/conflict": [
    "warning",
    "Conflict in {what}: {place} has {theirs}, this spec has {ours}. The spec's value was kept. To accept the page's value, change it " +
      "in the spec; to keep this one, record your decision under `contradictions`.",
  ],
  "import/decided": [
    "note",
    "{place} has {theirs} for {what}. The spec keeps {ours}, as decided under `contradictions`.",
  ],
  "import/left-out": [
    "note",
    "{place} has {what}, which was removed from this spec by hand after an earlier import. It was not added again.",
  ],
  "import/field-not-imported": ["warning", "{place} has the field {at}, which {why}. Add it by hand."],
  "import/parameter-not-imported": [
    "warning",
    "{place} has the URL parameter '{name}', but does not say where its value comes from. Add it by hand.",
  ],
  "import/host-not-on-page": [
    "warning",
    "Host '{host}' is not among the hosts in {place}. Remove it by hand if it is no longer in service.",
  ],
  "import/reworded": [
    "note",
    "The page has reworded {count} of its fields and codes since the last import. Check that the descriptions in this spec are still " +
      "correct; `tim-bindgen diff --prose` of the old and the new page shows the changes.",
  ],
  "import/sample-left-out": [
    "note",
    "The sample was not imported, because it does not match the tables on its page: {problem}",
  ],
  "import/sample-outdated": [
    "warning",
    "The sample is no longer valid after the import: {problem} Correct or remove it.",
  ],

  // ---- the project file ----
  "project/no-packages": [
    "error",
    "The project file names no packages. List each under `packages` with its `spec` and `out`, as paths relative to the file.",
  ],
  "project/wrong-type": ["error", "'{key}' must be {expected}."],
  "project/missing-key": ["error", "Key '{key}' is missing. A package needs `spec` and `out`."],
  "project/unknown-key": ["error", "Key '{key}' is not known in {place}.{hint}"],
  "project/bad-path": ["error", "'{path}' cannot be the '{key}' of a package: it {problem}."],
  "project/yaml-unsupported": [
    "error",
    "A project file may contain only mappings, lists and strings: no anchors, aliases, tags, directives or multiple documents.",
  ],
  "project/same-out": ["error", "Two packages of this project have the same output folder '{path}'."],

  // ---- names in the generated code ----
  "spec/name-clash": ["error", "{first} and {second} would both be called '{name}' in the generated package."],
  "spec/name-too-long": ["error", "The generated name '{name}…' is longer than {limit} characters."],
} as const;

/** The code of a rule. */
export type RuleCode = keyof typeof rules;

/** The parameters of a rule's message, each a string or a number. */
export type RuleParams<Code extends RuleCode> = TemplateParams<(typeof rules)[Code][1]>;

/** A diagnostic of one rule. */
export interface DiagnosticOf<Code extends RuleCode> {
  /** `area/kebab-case`; never renamed or reused. */
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** The parameters of the message, in full. Programs read these, never the message. */
  readonly params: RuleParams<Code>;
  /** Undefined if the diagnostic has no position, for example for an empty folder. */
  readonly origin: Origin | undefined;
}

/** A diagnostic of any rule; its code determines its parameters. */
export type Diagnostic = { readonly [Code in RuleCode]: DiagnosticOf<Code> }[RuleCode];

/** Creates the diagnostic of a rule. The compiler checks that the parameters are those of its message. */
export function diagnostic<Code extends RuleCode>(
  code: Code,
  origin: Origin | undefined,
  params: RuleParams<Code>,
): DiagnosticOf<Code> {
  const [severity, template] = rules[code];
  return { code, severity, message: fillTemplate(template, params), params, origin };
}
