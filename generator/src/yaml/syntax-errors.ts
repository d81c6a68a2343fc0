/** The errors of the YAML parser as diagnostics, at the place where the author has to look. */
import { type Document, isMap, isScalar, isSeq, type Node, visit, type YAMLParseError } from "yaml";
import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";

/** Later errors of a file tend to follow from the first few. */
const maxSyntaxErrors = 20;

/** The first errors of a file's documents. */
export function syntaxErrors(file: SourceFile, documents: readonly Document.Parsed[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    for (const error of document.errors) {
      if (diagnostics.length < maxSyntaxErrors) diagnostics.push(syntaxError(file, document, error));
    }
  }
  return diagnostics;
}

function syntaxError(file: SourceFile, document: Document.Parsed, error: YAMLParseError): Diagnostic {
  const problem = error.message.replace(/\.$/, "").replace(/(["'])quote$/, "$1");
  const opened = /quote|end with a [\]}]/.test(error.message) ? openedAt(document, error) : undefined;
  const start = Math.min(opened ?? error.pos[0], file.text.length);
  const end = opened === undefined ? Math.max(start, error.pos[1]) : start + 1;
  return diagnostic("spec/yaml-syntax", { file: file.path, start, end }, { problem });
}

/** Where an unclosed quote or bracket opens: the parser reports the place at which it gave up, often the end of the file. */
function openedAt(document: Document.Parsed, { message, pos }: YAMLParseError): number | undefined {
  let opened: number | undefined;
  const look = (_key: unknown, node: Node): void => {
    const isMeant = isScalar(node)
      ? node.type?.startsWith("QUOTE_") === true && message.includes("quote")
      : isFlow(node);
    const [start, end] = node.range ?? [0, 0];
    if (isMeant && start < pos[0] && pos[0] <= end) opened = start;
  };
  visit(document, { Scalar: look, Collection: look });
  return opened;
}

const isFlow = (node: Node): boolean => (isMap(node) || isSeq(node)) && node.flow === true;
