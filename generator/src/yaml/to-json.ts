/** The JSON value of a YAML node. */
import type { JsonValue } from "../json/json-value.js";
import { unreachable } from "../text/unreachable.js";
import type { SourceNode } from "./tree.js";

/** The JSON value that a piece of YAML represents. A key `__proto__` becomes a property like any other. */
export function toJson(node: SourceNode): JsonValue {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toJson);
    case "map":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, toJson(entry.value)]));
    default:
      return unreachable(node);
  }
}
