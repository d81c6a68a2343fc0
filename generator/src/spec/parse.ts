/** Parses the text of a spec file into a source tree. The only user of the YAML library, beside the bound on nesting. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Pair,
  type Node,
  type Scalar,
  visit,
  type YAMLParseError,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { deepestNesting, tooDeepAt } from "./nesting.js";
import type { MapEntry, MapNode, SourceNode, SourceTree } from "./tree.js";

/** A spec file of ten thousand lines has about half a megabyte; the parser takes seconds for a few. */
const largestFile = 2 * 1024 * 1024;

/** Errors after the first few of a file tend to follow from them. */
const mostSyntaxErrors = 20;

/** Parses one file. A tree is made only if the text has no error that makes its parts doubtful. */
export function parse(file: SourceFile): Outcome<SourceTree> {
  const unfit = unfitText(file);
  if (unfit !== undefined) return { value: undefined, diagnostics: [unfit] };
  const documents = [
    ...parseAllDocuments(file.text, {
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    }),
  ];
  const syntaxErrors = documents.flatMap((document) => syntaxErrorsOf(file, document)).slice(0, mostSyntaxErrors);
  const [document, second] = documents;
  if (syntaxErrors.length > 0) return { value: undefined, diagnostics: syntaxErrors };
  if (document === undefined || isEmpty(document)) {
    return { value: undefined, diagnostics: [diagnostic("spec/empty-file", at(file, 0, 0), {})] };
  }
  const converter = new Converter(file);
  if (second !== undefined)
    converter.refuse(second.range[0], second.range[0], "a second document", "write it into a file of its own");
  if (document.directives.yaml.explicit === true) converter.refuse(0, 5, "a %YAML directive", "leave it out");
  const root = converter.node(document.contents, document.range[0], 1);
  if (root.kind !== "map") {
    const found = root.kind === "list" ? "a list" : "a single value";
    converter.found.push(diagnostic("spec/wrong-type", root.origin, { key: file.path, expected: "a mapping", found }));
  }
  const value = root.kind === "map" && !converter.isDoubtful ? { path: file.path, root } : undefined;
  return { value, diagnostics: converter.found };
}

const at = (file: SourceFile, start: number, end: number): Origin => ({ file: file.path, start, end });

/** What keeps a text from being given to the parser at all. */
function unfitText(file: SourceFile): Diagnostic | undefined {
  if (file.text.length > largestFile) {
    const size = (file.text.length / 1024 / 1024).toFixed(1);
    return diagnostic("spec/too-large", at(file, 0, 0), { size, limit: largestFile / 1024 / 1024 });
  }
  // oxlint-disable-next-line no-control-regex -- finding them is the purpose
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(file.text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return diagnostic("spec/not-text", at(file, control.index, control.index + 1), { character: `U+${code}` });
  }
  const deep = tooDeepAt(file.text);
  return deep === undefined
    ? undefined
    : diagnostic("spec/too-deep", at(file, deep, deep + 1), { limit: deepestNesting });
}

function syntaxErrorsOf(file: SourceFile, document: Document.Parsed): readonly Diagnostic[] {
  return document.errors.slice(0, mostSyntaxErrors).map((error) => {
    const problem = error.message.replace(/\.$/, "").replace(/(["'])quote$/, "$1");
    const opened = /quote|end with a [\]}]/.test(error.message) ? openedAt(document, error) : undefined;
    const start = Math.min(opened ?? error.pos[0], file.text.length);
    const end = opened === undefined ? Math.max(start, error.pos[1]) : start + 1;
    return diagnostic("spec/yaml-syntax", at(file, start, end), { problem });
  });
}

/** Where the quote or bracket opens that is never closed: the parser reports the place at which it gave up, often the end. */
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

function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return contents === null || (isScalar(contents) && contents.value === null && (contents.source ?? "") === "");
}

type Parsed = NonNullable<Document.Parsed["contents"]> | null;

/** Turns the nodes of one document into our own, and refuses what a spec has no use for. */
class Converter {
  readonly found: Diagnostic[] = [];
  /** Whether something was refused whose value is unknown, so that what follows from it would be guesswork. */
  isDoubtful = false;
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  refuse(start: number, end: number, feature: string, instead: string): void {
    this.isDoubtful = true;
    this.found.push(diagnostic("spec/yaml-unsupported", at(this.#file, start, end), { feature, instead }));
  }

  /** `position` is where a value that was left out would stand. */
  node(node: unknown, position: number, depth: number): SourceNode {
    const parsed = node as Parsed; // the library types the parts of a parsed document as unknown; each is tested below
    const origin = this.#origin(parsed, position);
    if (depth > deepestNesting) {
      this.isDoubtful = true;
      this.found.push(diagnostic("spec/too-deep", { ...origin, end: origin.start + 1 }, { limit: deepestNesting }));
      return { kind: "scalar", value: null, origin };
    }
    this.#refuseProperties(parsed, origin);
    if (isMap(parsed)) return this.#map(parsed, origin, depth);
    if (isSeq(parsed)) {
      return { kind: "list", items: parsed.items.map((item) => this.node(item, origin.end, depth + 1)), origin };
    }
    return { kind: "scalar", value: isScalar(parsed) ? scalarValue(parsed) : null, origin };
  }

  #map(map: YAMLMap.Parsed, origin: Origin, depth: number): MapNode {
    const entries = new Map<string, MapEntry>();
    for (const pair of map.items) {
      const entry = this.#entry(pair, origin, depth);
      if (entry === undefined) continue;
      if (entries.has(entry.key))
        this.found.push(diagnostic("spec/duplicate-key", entry.keyOrigin, { key: entry.key }));
      else entries.set(entry.key, entry);
    }
    return { kind: "map", entries: [...entries.values()], origin };
  }

  #entry(pair: Pair, map: Origin, depth: number): MapEntry | undefined {
    const key = pair.key as Parsed; // as above
    const keyOrigin = this.#origin(key, map.start);
    this.#refuseProperties(key, keyOrigin);
    if (!isScalar(key)) {
      if (!isAlias(key))
        this.refuse(keyOrigin.start, keyOrigin.end, "a list or a mapping as a key", "write the key as text");
      return undefined;
    }
    const text = keyText(key);
    if (text === "" && key.type === "PLAIN")
      this.refuse(keyOrigin.start, keyOrigin.end, "an empty key", "write the key as text");
    if (text === "<<" && key.type === "PLAIN")
      this.refuse(keyOrigin.start, keyOrigin.end, "a merge key", "write the keys out");
    return { key: text, keyOrigin, value: this.node(pair.value, keyOrigin.end, depth + 1) };
  }

  #refuseProperties(node: Parsed, origin: Origin): void {
    if (node === null) return;
    if (isAlias(node)) {
      this.refuse(origin.start, origin.end, "an alias", "write the value out, or declare it under `types`");
      return;
    }
    if (node.anchor !== undefined) this.refuse(origin.start, origin.start, "an anchor", "leave it out");
    if (node.tag !== undefined) this.refuse(origin.start, origin.start, `the tag ${node.tag}`, "leave it out");
  }

  #origin(node: Parsed, position: number): Origin {
    const [start, end] = node?.range ?? [position, position];
    return at(this.#file, start, this.#file.text.slice(start, end).trimEnd().length + start);
  }
}

function scalarValue(scalar: Scalar): string | number | boolean | null {
  const { value } = scalar;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A plain key is taken as it is written, so that `0x10`, `1.0` and `null` stay what the reader sees. */
function keyText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}
