/** The source tree of a YAML document, without the features of YAML that a spec cannot use. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Origin, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { maxNestingLevels } from "./nesting.js";
import type { MapEntry, MapNode, SourceNode, SourceTree } from "./tree.js";

/** The tree of a file with this document in it, and with a second one if the author wrote it. */
export function yamlToTree(
  file: SourceFile,
  document: Document.Parsed,
  second: Document.Parsed | undefined,
): Outcome<SourceTree> {
  const builder = new TreeBuilder(file);
  if (second !== undefined) {
    builder.refuse(second.range[0], second.range[0], "a second document", "write it into a file of its own");
  }
  if (document.directives.yaml.explicit === true) {
    const start = file.text.indexOf("%YAML");
    builder.refuse(start, start + 5, "a %YAML directive", "leave it out");
  }
  const root = builder.node(document.contents, document.range[0], 1);
  if (root.kind !== "map") {
    const found = root.kind === "list" ? "a list" : "a single value";
    const problem = diagnostic("spec/wrong-type", root.origin, { key: file.path, expected: "a mapping", found });
    return { value: undefined, diagnostics: [...builder.diagnostics, problem] };
  }
  return { value: builder.isDoubtful ? undefined : { path: file.path, root }, diagnostics: builder.diagnostics };
}

class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  /** Whether something was refused whose value is unknown, so that whatever follows from it would be a guess. */
  isDoubtful = false;
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  refuse(start: number, end: number, feature: string, instead: string): void {
    this.isDoubtful = true;
    this.diagnostics.push(diagnostic("spec/yaml-unsupported", this.#place(start, end), { feature, instead }));
  }

  /** `position` is where a value that was left out would be. */
  node(node: unknown, position: number, depth: number): SourceNode {
    const parsed = isNode(node) ? node : undefined;
    const origin = this.#origin(parsed, position);
    if (depth > maxNestingLevels) {
      this.isDoubtful = true;
      this.diagnostics.push(
        diagnostic("spec/too-deep", { ...origin, end: origin.start + 1 }, { limit: maxNestingLevels }),
      );
      return { kind: "scalar", value: null, origin };
    }
    this.#refuseProperties(parsed, origin);
    if (isMap(parsed)) return this.#map(parsed, origin, depth);
    if (isSeq(parsed)) {
      return { kind: "list", items: parsed.items.map((item) => this.node(item, origin.end, depth + 1)), origin };
    }
    const value = isScalar(parsed) ? scalarValue(parsed) : null;
    if (typeof value === "string") this.#refuseLoneSurrogates(value, origin);
    return { kind: "scalar", value, origin };
  }

  #map(map: YAMLMap, origin: Origin, depth: number): MapNode {
    const entries = new Map<string, MapEntry>();
    for (const pair of map.items) {
      const entry = this.#entry(pair, origin, depth);
      if (entry === undefined) continue;
      if (entries.has(entry.key)) {
        this.diagnostics.push(diagnostic("spec/duplicate-key", entry.keyOrigin, { key: entry.key }));
      } else entries.set(entry.key, entry);
    }
    return { kind: "map", entries: [...entries.values()], origin };
  }

  #entry(pair: Pair, map: Origin, depth: number): MapEntry | undefined {
    const key = isNode(pair.key) ? pair.key : undefined;
    const keyOrigin = this.#origin(key, map.start);
    this.#refuseProperties(key, keyOrigin);
    if (!isScalar(key)) {
      if (!isAlias(key)) {
        this.refuse(keyOrigin.start, keyOrigin.end, "a list or a mapping as a key", "write the key as text");
      }
      return undefined;
    }
    const text = keyText(key);
    this.#refuseLoneSurrogates(text, keyOrigin);
    if (text === "" && key.type === "PLAIN") {
      this.refuse(keyOrigin.start, keyOrigin.end, "an empty key", "write the key as text");
    }
    if (text === "<<" && key.type === "PLAIN") {
      this.refuse(keyOrigin.start, keyOrigin.end, "a merge key", "write the keys out");
    }
    return { key: text, keyOrigin, value: this.node(pair.value, keyOrigin.end, depth + 1) };
  }

  #refuseProperties(node: Node | undefined, origin: Origin): void {
    if (node === undefined) return;
    if (isAlias(node)) {
      this.refuse(origin.start, origin.end, "an alias", "write the value out, or declare it under `types`");
      return;
    }
    if (node.anchor !== undefined) this.refuse(origin.start, origin.start, "an anchor", "leave it out");
    if (node.tag !== undefined) this.refuse(origin.start, origin.start, `the tag ${node.tag}`, "leave it out");
  }

  /** An escape such as `\\ud800` can write one, but neither a generated file nor a request in UTF-8 can hold it. */
  #refuseLoneSurrogates(text: string, { start, end }: Origin): void {
    if (/\p{Surrogate}/u.test(text)) this.refuse(start, end, "half a character", "write the whole character");
  }

  #place(start: number, end: number): Origin {
    return { file: this.#file.path, start, end };
  }

  #origin(node: Node | undefined, position: number): Origin {
    const [start, end] = node?.range ?? [position, position];
    let last = end;
    while (last > start && this.#file.text.charAt(last - 1).trim() === "") last -= 1;
    return this.#place(start, last);
  }
}

function scalarValue(scalar: Scalar): string | number | boolean | null {
  const { value } = scalar;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A plain key is kept as it is written, so that `0x10`, `1.0` and `null` stay what the reader sees. */
function keyText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}
