/** Turns the nodes of a YAML document into a source tree, and refuses what a spec has no use for. */
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Diagnostic, Origin, SourceFile } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { deepestNesting } from "./nesting.js";
import type { MapEntry, MapNode, SourceNode } from "./tree.js";

/** Converts one document. */
export class Converter {
  readonly found: Diagnostic[] = [];
  /** Whether something was refused whose value is unknown, so that what follows from it would be guesswork. */
  isDoubtful = false;
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  refuse(start: number, end: number, feature: string, instead: string): void {
    this.isDoubtful = true;
    this.found.push(diagnostic("spec/yaml-unsupported", this.#place(start, end), { feature, instead }));
  }

  /** `position` is where a value that was left out would stand. */
  node(node: unknown, position: number, depth: number): SourceNode {
    const parsed = isNode(node) ? node : undefined;
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
    const value = isScalar(parsed) ? scalarValue(parsed) : null;
    if (typeof value === "string") this.#refuseHalfCharacters(value, origin);
    return { kind: "scalar", value, origin };
  }

  #map(map: YAMLMap, origin: Origin, depth: number): MapNode {
    const entries = new Map<string, MapEntry>();
    for (const pair of map.items) {
      const entry = this.#entry(pair, origin, depth);
      if (entry === undefined) continue;
      if (entries.has(entry.key)) {
        this.found.push(diagnostic("spec/duplicate-key", entry.keyOrigin, { key: entry.key }));
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
    this.#refuseHalfCharacters(text, keyOrigin);
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
  #refuseHalfCharacters(text: string, { start, end }: Origin): void {
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

/** A plain key is taken as it is written, so that `0x10`, `1.0` and `null` stay what the reader sees. */
function keyText(key: Scalar): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}
