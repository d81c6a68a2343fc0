/** Parses the text of a spec file into a source tree. */
import { Composer, type CST, type Document, isScalar, Lexer, Parser } from "yaml";
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { Converter } from "./yaml-to-tree.js";
import { deepestNesting, tooDeepAt } from "./nesting.js";
import { syntaxErrors } from "./syntax-errors.js";
import type { SourceTree } from "./tree.js";

/** A spec file of ten thousand lines has about half a megabyte; the parser takes seconds for a few. */
const largestFile = 2 * 1024 * 1024;

/** Parses one file. A tree is made only if the text has no error that makes its parts doubtful. */
export function parse(file: SourceFile): Outcome<SourceTree> {
  const unfit = unfitText(file);
  if (unfit !== undefined) return { value: undefined, diagnostics: [unfit] };
  const tokens = [...new Lexer().lex(file.text)];
  const deep = tooDeepAt(file.text, tokens);
  if (deep !== undefined) {
    const found = diagnostic("spec/too-deep", at(file, deep, deep + 1), { limit: deepestNesting });
    return { value: undefined, diagnostics: [found] };
  }
  const documents = composeDocuments(tokens);
  const errors = syntaxErrors(file, documents);
  if (errors.length > 0) return { value: undefined, diagnostics: errors };
  const [document, second] = documents;
  if (document === undefined || isEmpty(document)) {
    return { value: undefined, diagnostics: [diagnostic("spec/empty-file", at(file, 0, 0), {})] };
  }
  const converter = new Converter(file);
  if (second !== undefined) {
    converter.refuse(second.range[0], second.range[0], "a second document", "write it into a file of its own");
  }
  if (document.directives.yaml.explicit === true) {
    const start = file.text.indexOf("%YAML");
    converter.refuse(start, start + 5, "a %YAML directive", "leave it out");
  }
  const root = converter.node(document.contents, document.range[0], 1);
  if (root.kind !== "map") {
    const found = root.kind === "list" ? "a list" : "a single value";
    converter.found.push(diagnostic("spec/wrong-type", root.origin, { key: file.path, expected: "a mapping", found }));
  }
  const value = root.kind === "map" && !converter.isDoubtful ? { path: file.path, root } : undefined;
  return { value, diagnostics: converter.found };
}

/** What the library's own `parseAllDocuments` does, less a second run over the text. */
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

/** What keeps a text from being given to the parser at all. */
function unfitText(file: SourceFile): Diagnostic | undefined {
  if (file.text.length > largestFile) {
    const size = (file.text.length / 1024 / 1024).toFixed(1);
    return diagnostic("spec/too-large", at(file, 0, 0), { size, limit: largestFile / 1024 / 1024 });
  }
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(file.text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return diagnostic("spec/not-text", at(file, control.index, control.index + 1), { character: `U+${code}` });
  }
  return undefined;
}

function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && (contents.source ?? "") === "");
}
