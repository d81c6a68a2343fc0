/** JSON values, and how a source node becomes one. */
import type { SourceNode } from "./tree.js";

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The JSON value that a piece of YAML stands for. A key `__proto__` becomes a property like any other. */
export function toJson(node: SourceNode): JsonValue {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toJson);
    case "map":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toJson(entry.value)]));
  }
}
