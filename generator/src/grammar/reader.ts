/** Reads the values of one mapping by key. What the shape check has refused reads as absent. */
import type { Origin } from "../diagnostics/diagnostic.js";
import type { Located } from "../spec/document.js";
import type { ListNode, MapEntry, MapNode, SourceNode } from "../yaml/tree.js";

/** One mapping of a spec file. */
export class MapReader {
  readonly node: MapNode;
  readonly #entries: ReadonlyMap<string, MapEntry>;

  constructor(node: MapNode) {
    this.node = node;
    this.#entries = new Map(node.entries.map((entry) => [entry.key, entry]));
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** Where a key stands, or where the mapping does if the key is absent. */
  keyOrigin(key: string): Origin {
    return this.#entries.get(key)?.keyOrigin ?? this.node.entries[0]?.keyOrigin ?? this.node.origin;
  }

  value(key: string): SourceNode | undefined {
    return this.#entries.get(key)?.value;
  }

  text(key: string): string | undefined {
    return this.locatedText(key)?.value;
  }

  locatedText(key: string): Located<string> | undefined {
    return textOf(this.value(key));
  }

  /** One of a set of texts. */
  choice<Choice extends string>(key: string, choices: readonly Choice[]): Located<Choice> | undefined {
    const text = this.locatedText(key);
    const value = choices.find((choice) => choice === text?.value);
    return text === undefined || value === undefined ? undefined : { value, origin: text.origin };
  }

  /** The items of a list that are among a set of texts. */
  choices<Choice extends string>(key: string, choices: readonly Choice[]): readonly Located<Choice>[] {
    return this.texts(key).flatMap(({ value, origin }) => {
      const known = choices.find((choice) => choice === value);
      return known === undefined ? [] : [{ value: known, origin }];
    });
  }

  number(key: string): Located<number> | undefined {
    const node = this.value(key);
    return node?.kind === "scalar" && typeof node.value === "number"
      ? { value: node.value, origin: node.origin }
      : undefined;
  }

  flag(key: string): boolean {
    const node = this.value(key);
    return node?.kind === "scalar" && node.value === true;
  }

  map(key: string): MapReader | undefined {
    const node = this.value(key);
    return node?.kind === "map" ? new MapReader(node) : undefined;
  }

  /** The entries of a mapping whose keys the author chose. */
  entries(key: string): readonly MapEntry[] {
    const node = this.value(key);
    return node?.kind === "map" ? node.entries : [];
  }

  /** Those of them that are mappings, each with a reader. */
  mapEntries(key: string): readonly { readonly entry: MapEntry; readonly reader: MapReader }[] {
    return this.entries(key).flatMap((entry) =>
      entry.value.kind === "map" ? [{ entry, reader: new MapReader(entry.value) }] : [],
    );
  }

  /** Those of them that are texts. */
  textEntries(key: string): ReadonlyMap<string, Located<string>> {
    const texts = new Map<string, Located<string>>();
    for (const entry of this.entries(key)) {
      const text = textOf(entry.value);
      if (text !== undefined) texts.set(entry.key, { value: text.value, origin: entry.keyOrigin });
    }
    return texts;
  }

  /** Those of them that are numbers. */
  numberEntries(key: string): ReadonlyMap<string, Located<number>> {
    const numbers = new Map<string, Located<number>>();
    for (const { key: name, keyOrigin, value } of this.entries(key)) {
      if (value.kind === "scalar" && typeof value.value === "number")
        numbers.set(name, { value: value.value, origin: keyOrigin });
    }
    return numbers;
  }

  list(key: string): ListNode | undefined {
    const node = this.value(key);
    return node?.kind === "list" ? node : undefined;
  }

  /** The items of a list that are mappings. */
  maps(key: string): readonly MapReader[] {
    return (this.list(key)?.items ?? []).flatMap((item) => (item.kind === "map" ? [new MapReader(item)] : []));
  }

  /** The items of a list that are texts. */
  texts(key: string): readonly Located<string>[] {
    return (this.list(key)?.items ?? []).flatMap((item) => textOf(item) ?? []);
  }
}

export function textOf(node: SourceNode | undefined): Located<string> | undefined {
  return node?.kind === "scalar" && typeof node.value === "string"
    ? { value: node.value, origin: node.origin }
    : undefined;
}
