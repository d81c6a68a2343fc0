/** Checks a source tree against the table of the language: unknown keys, missing keys, values of the wrong type. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import { definitions } from "./keys.js";
import type { Definition, Format, Key, Shape, TextShape } from "./node-schema.js";
import { suggester } from "../text/suggest.js";
import type { MapNode, ScalarNode, SourceNode, SourceTree } from "../yaml/tree.js";

/** Everything in which a file departs from the language. */
export function checkShape(tree: SourceTree): readonly Diagnostic[] {
  const checker = new ShapeChecker();
  checker.definition(tree.root, definitions.file);
  return checker.found;
}

class ShapeChecker {
  readonly found: Diagnostic[] = [];
  readonly #suggesters = new Map<Definition, (name: string) => string>();

  definition(node: MapNode, definition: Definition): void {
    const present = new Map(node.entries.map((entry) => [entry.key, entry]));
    for (const entry of node.entries) {
      const key = ownKey(definition, entry.key);
      if (key === undefined) {
        const hint = this.#suggest(definition, entry.key);
        this.found.push(
          diagnostic("spec/unknown-key", entry.keyOrigin, { key: entry.key, place: definition.place, hint }),
        );
      } else {
        this.#value(entry.value, key.shape, entry.key);
      }
    }
    for (const [name, key] of Object.entries(definition.keys)) {
      if (present.has(name) || key.required === false) continue;
      const cause = key.required === true ? undefined : key.required.find((other) => present.has(other));
      if (key.required !== true && cause === undefined) continue;
      const origin = (cause === undefined ? undefined : present.get(cause)?.keyOrigin) ?? firstPlace(node);
      this.found.push(diagnostic("spec/missing-key", origin, { key: name, place: definition.place, meaning: key.doc }));
    }
  }

  #suggest(definition: Definition, name: string): string {
    const known = this.#suggesters.get(definition);
    const suggest = known ?? suggester(Object.keys(definition.keys));
    if (known === undefined) this.#suggesters.set(definition, suggest);
    return suggest(name);
  }

  #value(node: SourceNode, shape: Shape, key: string): void {
    switch (shape.kind) {
      case "text":
        return this.#text(node, shape, key);
      case "textOr":
        return node.kind === "scalar" ? this.#text(node, shape.text, key) : this.#value(node, shape.other, key);
      case "integer":
        if (!isScalar(node) || !Number.isSafeInteger(node.value)) return this.#wrong(node, key, "an integer");
        if (Number(node.value) < shape.minimum) this.#wrong(node, key, `at least ${shape.minimum}`);
        return;
      case "number":
        return isScalar(node) && isExactNumber(node.value) ? undefined : this.#wrong(node, key, "a number");
      case "boolean":
        return isScalar(node) && typeof node.value === "boolean" ? undefined : this.#wrong(node, key, "true or false");
      case "json":
        return this.#json(node, key);
      case "list":
        if (node.kind !== "list") return this.#wrong(node, key, "a list");
        return node.items.forEach((item) => this.#value(item, shape.items, key));
      case "map":
        return this.#map(node, shape.keys, shape.values, key);
      case "definition": {
        const definition = definitions[shape.name];
        return node.kind === "map" ? this.definition(node, definition) : this.#wrong(node, key, "a mapping");
      }
      default:
        return unreachable(shape);
    }
  }

  #text(node: SourceNode, shape: TextShape, key: string): void {
    if (!isScalar(node) || typeof node.value !== "string") return this.#wrong(node, key, "text");
    const { value } = node;
    if (shape.choices !== undefined && !shape.choices.includes(value)) {
      const hint = suggester(shape.choices)(value);
      const choices = shape.choices.join(", ");
      this.found.push(diagnostic("spec/unknown-value", node.origin, { value, key, choices, hint }));
    }
    if (shape.format !== undefined && !shape.format.pattern.test(value)) {
      this.found.push(diagnostic("spec/bad-format", node.origin, { key, expected: shape.format.expected }));
    }
  }

  #map(node: SourceNode, keys: Format | undefined, values: Shape, key: string): void {
    if (node.kind !== "map") return this.#wrong(node, key, "a mapping");
    for (const entry of node.entries) {
      if (keys !== undefined && !keys.pattern.test(entry.key)) {
        this.found.push(diagnostic("spec/bad-format", entry.keyOrigin, { key: entry.key, expected: keys.expected }));
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
    this.found.push(diagnostic("spec/wrong-type", placeOf(node), { key, expected, found: kindOf(node) }));
  }
}

const isScalar = (node: SourceNode): node is ScalarNode => node.kind === "scalar";

/** An integer beyond 2^53 was rounded when it was read, so that what would be generated is not what was written. */
function isExactNumber(value: unknown): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function ownKey(definition: Definition, name: string): Key | undefined {
  return Object.hasOwn(definition.keys, name) ? definition.keys[name] : undefined;
}

/** What a value is, in the reader's words. */
function kindOf(node: SourceNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "a mapping";
  if (node.value === null) return "empty";
  if (typeof node.value === "string") return "text";
  if (typeof node.value === "boolean") return `the truth value ${node.value}`;
  return isExactNumber(node.value) ? `the number ${node.value}` : `a number that cannot be held exactly`;
}

/** A mapping may go on for pages; its first key is enough to find it. */
function firstPlace(node: MapNode): Origin {
  return node.entries[0]?.keyOrigin ?? node.origin;
}

function placeOf(node: SourceNode): Origin {
  return node.kind === "map" ? firstPlace(node) : node.origin;
}

function unreachable(value: never): never {
  throw new Error(`Unexpected shape: ${JSON.stringify(value)}`);
}
