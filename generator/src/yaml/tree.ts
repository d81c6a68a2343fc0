/** The source tree: the content of a YAML file with the place of every part. Later stages never see the YAML library. */
import type { Origin } from "../diagnostics/diagnostic.js";

/** A node of YAML. It is never an alias: a file with one is refused. */
export type SourceNode = ScalarNode | ListNode | MapNode;

/** A scalar, with the value that YAML 1.2 gives it. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
  readonly origin: Origin;
}

/** A mapping. Its keys are scalars, and there are no merge keys. */
export interface MapNode {
  readonly kind: "map";
  /** In the order of the file, without duplicate keys. */
  readonly entries: readonly MapEntry[];
  readonly origin: Origin;
}

export interface MapEntry {
  /** The key as text: `1:` and `"1":` are the same key. */
  readonly key: string;
  readonly keyOrigin: Origin;
  readonly value: SourceNode;
}

/** One parsed file. */
export interface SourceTree {
  readonly path: string;
  readonly root: MapNode;
}

/** The value of a key; undefined if the node is not a mapping or has no such key. */
export function valueIn(node: SourceNode, key: string): SourceNode | undefined {
  return node.kind === "map" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The place of a mapping in messages: it may be pages long, and its first key is enough to find it. */
export function firstPlace(node: MapNode): Origin {
  return node.entries[0]?.keyOrigin ?? node.origin;
}
