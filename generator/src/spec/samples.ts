/** The packets of the samples, from the spec itself or from JSON files beside it. */
import { createRequire } from "node:module";
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import type { SampleSpec, SpecDocument } from "./document.js";
import type { JsonValue } from "../json/json-value.js";
import { maxNestingLevels } from "../yaml/nesting.js";
import { resolveRelative } from "./relative-path.js";

/** The packet of every sample that can be read. */
export function readSamples(
  spec: SpecDocument,
  files: readonly SourceFile[],
): Outcome<ReadonlyMap<SampleSpec, JsonValue>> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const packets = new Map<SampleSpec, JsonValue>();
  const problems: Diagnostic[] = [];
  for (const sample of spec.operations.flatMap((operation) => operation.samples)) {
    const { file: written, packet } = sample;
    if (packet !== undefined) packets.set(sample, packet);
    if (written === undefined) continue;
    const file = byPath.get(resolveRelative(written.origin.file, written.value));
    if (file === undefined) {
      problems.push(diagnostic("spec/sample-not-found", written.origin, { name: sample.name, file: written.value }));
      continue;
    }
    const { value, diagnostics } = parseJson(file);
    problems.push(...diagnostics);
    if (value !== undefined) packets.set(sample, value);
  }
  return { value: packets, diagnostics: problems };
}

function parseJson(file: SourceFile): Outcome<JsonValue> {
  const text = file.text.replace(/^\ufeff/, "");
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const origin = place(file, text, deep, 1);
    return { value: undefined, diagnostics: [diagnostic("spec/too-deep", origin, { limit: maxNestingLevels })] };
  }
  try {
    const value: JsonValue = JSON.parse(text);
    return { value, diagnostics: [] };
  } catch {
    return { value: undefined, diagnostics: [syntaxError(file, text)] };
  }
}

/** The wording of `JSON.parse` differs between engines, so another parser locates the error. */
function syntaxError(file: SourceFile, text: string): Diagnostic {
  const jsonc = createRequire(import.meta.url)("jsonc-parser") as typeof import("jsonc-parser");
  const errors: import("jsonc-parser").ParseError[] = [];
  jsonc.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const name = first === undefined ? "InvalidSymbol" : jsonc.printParseErrorCode(first.error);
  const problem = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return diagnostic("spec/sample-unreadable", place(file, text, first?.offset ?? 0, first?.length ?? 0), { problem });
}

function place(file: SourceFile, text: string, offset: number, length: number): Origin {
  const start = offset + file.text.length - text.length;
  return { file: file.path, start, end: start + length };
}

/** The offset at which JSON text nests more deeply than a spec file may. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (isInString && unit === "\\") at += 1;
    else if (unit === '"') isInString = !isInString;
    else if (!isInString && (unit === "[" || unit === "{")) depth += 1;
    else if (!isInString && (unit === "]" || unit === "}")) depth -= 1;
    if (depth > maxNestingLevels) return at;
  }
  return undefined;
}
