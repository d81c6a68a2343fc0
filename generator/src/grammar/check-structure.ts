/** The structure check of a spec file: unknown keys, missing keys, values of the wrong type. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { suggester } from "../text/suggest.js";
import { unreachable } from "../text/unreachable.js";
import { firstPlace, type MapNode, type ScalarNode, type SourceNode, type SourceTree } from "../yaml/tree.js";
import { definitionOf, file } from "./definitions.js";
import type {
  Definition,
  DefinitionSchema,
  Format,
  Key,
  NodeSchema,
  ShorthandSchema,
  TextSchema,
} from "../yaml/node-schema.js";

/** Everything in a file that the tables of the language do not allow. */
export function checkStructure(tree: SourceTree): readonly Diagnostic[] {
  const checker = new StructureChecker();
  checker.definition(tree.root, file);
  return checker.diagnostics;
}

class StructureChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #suggesters = new Map<Definition, (name: string) => string>();

  definition(node: MapNode, definition: Definition): void {
    const present = new Map(node.entries.map((entry) => [entry.key, entry]));
    for (const entry of node.entries) {
      const key = ownKey(definition, entry.key);
      if (key === undefined) {
        const hint = this.#suggest(definition, entry.key);
        this.diagnostics.push(
          diagnostic("spec/unknown-key", entry.keyOrigin, { key: entry.key, place: definition.place, hint }),
        );
      } else {
        this.#value(entry.value, key.schema, entry.key);
      }
    }
    for (const [name, key] of Object.entries(definition.keys)) {
      if (present.has(name) || key.required === false) continue;
      const cause = key.required === true ? undefined : key.required.find((other) => present.has(other));
      if (key.required !== true && cause === undefined) continue;
      const origin = (cause === undefined ? undefined : present.get(cause)?.keyOrigin) ?? firstPlace(node);
      this.diagnostics.push(
        diagnostic("spec/missing-key", origin, { key: name, place: definition.place, meaning: key.doc }),
      );
    }
  }

  #suggest(definition: Definition, name: string): string {
    const known = this.#suggesters.get(definition);
    const suggest = known ?? suggester(Object.keys(definition.keys));
    if (known === undefined) this.#suggesters.set(definition, suggest);
    return suggest(name);
  }

  #value(node: SourceNode, schema: NodeSchema, key: string): void {
    switch (schema.kind) {
      case "text":
        return this.#text(node, schema, key);
      case "located":
        return this.#value(node, schema.of, key);
      case "scalarOr":
        return this.#value(node, node.kind === "scalar" ? schema.scalar : schema.other, key);
      case "integer":
        if (!isScalar(node) || !Number.isSafeInteger(node.value)) return this.#wrong(node, key, "an integer");
        if (Number(node.value) < schema.minimum) this.#wrong(node, key, `at least ${schema.minimum}`);
        return;
      case "number":
        return isScalar(node) && isExactNumber(node.value) ? undefined : this.#wrong(node, key, "a number");
      case "boolean":
        return isScalar(node) && typeof node.value === "boolean" ? undefined : this.#wrong(node, key, "true or false");
      case "json":
        return this.#json(node, key);
      case "list":
        if (node.kind !== "list") return this.#wrong(node, key, "a list");
        return node.items.forEach((item) => this.#value(item, schema.items, key));
      case "map":
        return this.#map(node, schema.keys, schema.values, key);
      case "definition":
        return this.#section(node, schema, key);
      case "shorthand":
        return node.kind === "scalar" ? this.#text(node, schema.text, key) : this.#section(node, schema, key);
      default:
        return unreachable(schema);
    }
  }

  #section(node: SourceNode, schema: DefinitionSchema | ShorthandSchema, key: string): void {
    return node.kind === "map" ? this.definition(node, definitionOf(schema)) : this.#wrong(node, key, "a mapping");
  }

  #text(node: SourceNode, schema: TextSchema, key: string): void {
    if (!isScalar(node) || typeof node.value !== "string") return this.#wrong(node, key, "text");
    const { value } = node;
    if (schema.choices !== undefined && !schema.choices.includes(value)) {
      const hint = suggester(schema.choices)(value);
      const choices = schema.choices.join(", ");
      this.diagnostics.push(diagnostic("spec/unknown-value", node.origin, { value, key, choices, hint }));
    }
    if (schema.format !== undefined && !schema.format.pattern.test(value)) {
      this.diagnostics.push(diagnostic("spec/bad-format", node.origin, { key, expected: schema.format.expected }));
    }
  }

  #map(node: SourceNode, keys: Format | undefined, values: NodeSchema, key: string): void {
    if (node.kind !== "map") return this.#wrong(node, key, "a mapping");
    for (const entry of node.entries) {
      if (keys !== undefined && !keys.pattern.test(entry.key)) {
        this.diagnostics.push(
          diagnostic("spec/bad-format", entry.keyOrigin, { key: entry.key, expected: keys.expected }),
        );
      }
      this.#value(entry.value, values, entry.key);
    }
  }

  #json(node: SourceNode, key: string): void {
    if (node.kind === "list") node.items.forEach((item) => this.#json(item, key));
    else if (node.kind === "map") node.entries.forEach((entry) => this.#json(entry.value, entry.key));
    else if (typeof node.value === "number" && !isExactNumber(node.value)) this.#wrong(node, key, "a JSON value");
  }

  #wrong(node: SourceNode, key: string, expected: string): void {
    this.diagnostics.push(diagnostic("spec/wrong-type", placeOf(node), { key, expected, found: kindOf(node) }));
  }
}

const isScalar = (node: SourceNode): node is ScalarNode => node.kind === "scalar";

/** An integer beyond 2^53 was rounded when it was parsed, so that it is not what the author wrote. */
function isExactNumber(value: unknown): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function ownKey(definition: Definition, name: string): Key | undefined {
  return Object.hasOwn(definition.keys, name) ? definition.keys[name] : undefined;
}

/** What a value is, in a message. */
function kindOf(node: SourceNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "a mapping";
  if (node.value === null) return "empty";
  if (typeof node.value === "string") return "text";
  if (typeof node.value === "boolean") return `the truth value ${node.value}`;
  return isExactNumber(node.value) ? `the number ${node.value}` : `a number that cannot be held exactly`;
}

function placeOf(node: SourceNode): Origin {
  return node.kind === "map" ? firstPlace(node) : node.origin;
}
