/** What the library offers to programs: from a spec to a package, stage by stage or all at once, and comparing. */

export type { Diagnostic, Origin, Outcome, Severity, SourceFile } from "./diagnostics/diagnostic.js";
export { DiagnosticFormatter } from "./diagnostics/format.js";
export { type RuleCode, rules } from "./diagnostics/rules.js";
export type { ApiModel } from "./model/types.js";
export { buildSpec as build } from "./build-spec.js";
export type { JsonSchema } from "./schema/json-schema.js";
export { checkSamples } from "./schema/check-samples.js";
export { validationSchema } from "./schema/validation-schema.js";
export { publishedSchema } from "./schema/published-schema.js";
export type { OutputFile } from "./emit/emitter.js";
export type { EmitOptions } from "./emit/options.js";
export { emit } from "./emit/emit.js";
export { generate } from "./generate.js";
export type { PageFacts } from "./page/facts.js";
export { type Change, levelOf } from "./diff/change.js";
export { compare } from "./diff/compare.js";
export type { Contract } from "./contract/contract.js";
export { type Drift, drift } from "./drift/drift.js";
export { contractOfModel } from "./contract/from-model.js";
export { contractOfPage } from "./contract/from-page.js";
export { type ChangeRule, changeRules, type Level, type RuleName } from "./diff/rules.js";
export { type Imported, importPage, type ImportInput } from "./import/import-page.js";
export { recordPath } from "./import/record.js";
export { readPage } from "./page/read-page.js";
