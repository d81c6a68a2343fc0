/** The reader of the spec language: from nodes that the structure check has accepted to typed values with their places. */
import type { Origin } from "../diagnostics/diagnostic.js";
import { unreachable } from "../text/unreachable.js";
import { toJson } from "../yaml/to-json.js";
import { firstPlace, type MapNode, type SourceNode } from "../yaml/tree.js";
import { definitionOf } from "./definitions.js";
import type { Definition, Key, NodeSchema, ShorthandSchema, TextSchema } from "../yaml/node-schema.js";
import type { SectionOf } from "./section.js";

/**
 * Reads a mapping with the keys of a definition; other keys are left alone. It throws if the structure check would have
 * refused the mapping: it never makes up a value, other than the documented one of a key that is left out.
 */
export function readSection<Of extends Definition>(definition: Of, node: MapNode, origin: Origin): SectionOf<Of> {
  // Each key is read by its own schema, from which `SectionOf` infers its type.
  return readKeys(definition, node, origin) as SectionOf<Of>;
}

function readKeys({ keys }: Definition, node: MapNode, origin: Origin): object {
  const entries = new Map(node.entries.map((entry) => [entry.key, entry]));
  const keyOrigins: { [key: string]: Origin | undefined } = {};
  const section: { [key: string]: unknown } = { origin, keyOrigins };
  for (const { key, keyOrigin } of entries.values()) if (Object.hasOwn(keys, key)) keyOrigins[key] = keyOrigin;
  for (const [name, key] of Object.entries(keys)) {
    const entry = entries.get(name);
    section[name] = entry === undefined ? fallbackOf(name, key) : readNode(key.schema, entry.value, entry.keyOrigin);
  }
  return section;
}

function fallbackOf(name: string, { required, fallback }: Key): unknown {
  if (required === true) throw new Error(`Key '${name}' is missing, which the structure check should have reported.`);
  return fallback;
}

/** `holder` is the key that holds the node. */
function readNode(schema: NodeSchema, node: SourceNode, holder: Origin | undefined): unknown {
  switch (schema.kind) {
    case "text":
      return text(schema, node);
    case "integer":
    case "number":
      return scalar(node, "number");
    case "boolean":
      return scalar(node, "boolean");
    case "json":
      return toJson(node);
    case "located":
      return { value: readNode(schema.of, node, holder), origin: node.origin };
    case "list":
      if (node.kind !== "list") return refused(node);
      return node.items.map((item) => readNode(schema.items, item, undefined));
    case "map":
      if (node.kind !== "map") return refused(node);
      return new Map(
        node.entries.map(({ key, keyOrigin: origin, value }) => [
          key,
          { value: readNode(schema.values, value, origin), origin },
        ]),
      );
    case "scalarOr":
      return readNode(node.kind === "scalar" ? schema.scalar : schema.other, node, holder);
    case "definition":
    case "shorthand": {
      const whole = schema.kind === "shorthand" && node.kind === "scalar" ? writtenOut(schema, node) : node;
      return whole.kind === "map" ? readKeys(definitionOf(schema), whole, holder ?? firstPlace(whole)) : refused(node);
    }
    default:
      return unreachable(schema);
  }
}

function text({ choices }: TextSchema, node: SourceNode): unknown {
  const value = scalar(node, "string");
  return choices === undefined || choices.some((choice) => choice === value) ? value : refused(node);
}

function scalar(node: SourceNode, type: "string" | "number" | "boolean"): unknown {
  return node.kind === "scalar" && typeof node.value === type ? node.value : refused(node);
}

/** The mapping that a shorthand abbreviates. */
function writtenOut(shorthand: ShorthandSchema, node: SourceNode): MapNode {
  const { origin } = node;
  const { key } = shorthand;
  const value: SourceNode =
    definitionOf(shorthand).keys[key]?.schema.kind === "list" ? { kind: "list", items: [node], origin } : node;
  return { kind: "map", entries: [{ key, keyOrigin: origin, value }], origin };
}

function refused({ kind, origin }: SourceNode): never {
  const place = `${origin.file}, offset ${origin.start}`;
  throw new Error(`The structure check should have refused the ${kind} at ${place}.`);
}
