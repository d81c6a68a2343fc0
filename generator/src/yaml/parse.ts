/** The parser of a spec file: from YAML text to a source tree. */
import { Composer, type CST, type Document, isScalar, Lexer, Parser } from "yaml";
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { maxNestingLevels, tooDeepAt } from "./nesting.js";
import { syntaxErrors } from "./syntax-errors.js";
import type { SourceTree } from "./tree.js";
import { yamlToTree } from "./yaml-to-tree.js";

/** Two MiB of UTF-8. A spec file of ten thousand lines has about a quarter of that; the parser takes seconds for more. */
export const maxFileBytes: number = 2 * 1024 * 1024;

/** Parses one file. There is a tree only if no error makes a part of the text doubtful. */
export function parse(file: SourceFile): Outcome<SourceTree> {
  const refusal = refuseText(file);
  if (refusal !== undefined) return failed(refusal);
  const tokens = [...new Lexer().lex(file.text)];
  const deep = tooDeepAt(file.text, tokens);
  if (deep !== undefined) {
    return failed(diagnostic("spec/too-deep", at(file, deep, deep + 1), { limit: maxNestingLevels }));
  }
  const documents = composeDocuments(tokens);
  const errors = syntaxErrors(file, documents);
  if (errors.length > 0) return { value: undefined, diagnostics: errors };
  const [document, second] = documents;
  if (document === undefined || isEmpty(document)) return failed(diagnostic("spec/empty-file", at(file, 0, 0), {}));
  return yamlToTree(file, document, second);
}

const failed = (problem: Diagnostic): Outcome<SourceTree> => ({ value: undefined, diagnostics: [problem] });

/** What the library's own `parseAllDocuments` does, without lexing the text a second time. */
function composeDocuments(tokens: readonly string[]): readonly Document.Parsed[] {
  const parser = new Parser();
  function* nodes(): Generator<CST.Token> {
    for (const token of tokens) yield* parser.next(token);
    yield* parser.end();
  }
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  return [...composer.compose(nodes())];
}

const at = (file: SourceFile, start: number, end: number): Origin => ({ file: file.path, start, end });

/** Why a text is not given to the parser at all. */
function refuseText(file: SourceFile): Diagnostic | undefined {
  const size = new TextEncoder().encode(file.text).length;
  if (size > maxFileBytes) return diagnostic("spec/too-large", at(file, 0, 0), { size, limit: maxFileBytes });
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(file.text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return diagnostic("spec/control-character", at(file, control.index, control.index + 1), { character: `U+${code}` });
  }
  return undefined;
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && (contents.source ?? "") === "");
}
