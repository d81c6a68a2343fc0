/** What the reader makes of a mapping that the structure check has accepted, and that it accepts nothing else. */
import { describe, expect, it } from "vitest";
import { checkStructure } from "../../../generator/src/grammar/check-structure.js";
import { definitionOf, definitions } from "../../../generator/src/grammar/definitions.js";
import { type Definition, definition, type NodeSchema } from "../../../generator/src/yaml/node-schema.js";
import { readSection } from "../../../generator/src/grammar/read-section.js";
import type { Located } from "../../../generator/src/diagnostics/origin.js";
import type { Section, SectionOf } from "../../../generator/src/grammar/section.js";
import { operation } from "../../../generator/src/grammar/tables/operation.js";
import { parse } from "../../../generator/src/yaml/parse.js";
import type { MapNode, SourceTree } from "../../../generator/src/yaml/tree.js";

function treeOf(text: string): SourceTree {
  const { value } = parse({ path: "spec.yaml", text });
  if (value === undefined) throw new Error("The text of a test must be YAML.");
  return value;
}

function read<Of extends Definition>(of: Of, text: string): SectionOf<Of> {
  const { root } = treeOf(text);
  return readSection(of, root, root.origin);
}

const node = (text: string): MapNode => treeOf(text).root;

describe("types", () => {
  it("are inferred from the table", () => {
    const error: Section<"error"> = read(definitions.error, "{ name: A, description: b, raisedBy: [{ at: /x }] }");
    const name: Located<string> = error.name;
    const retry: "never" | "backoff" | "throttle" | "new-signature" | "once" = error.retry;
    const action: string | undefined = error.action;
    // @ts-expect-error a key that may be left out without a default may be undefined
    const certain: string = error.action;
    // @ts-expect-error the table has no such key
    const unknown: unknown = error.reason;
    expect([name.value, retry, action, certain, unknown]).toEqual(["A", "never", undefined, undefined, undefined]);
  });
});

describe("values", () => {
  it("that are left out are those that the table documents", () => {
    expect(read(definitions.urlParameter, "value: { constant: x }")).toMatchObject({ type: "string", description: "" });
    expect(read(definitions.field, "type: string")).toMatchObject({
      required: false,
      fields: new Map(),
      enum: undefined,
    });
  });

  it("know where they and their keys are written", () => {
    const text = "at: /a\nequals: [1]\n";
    const { at, equals, keyOrigins, origin } = read(definitions.condition, text);
    const cut = (place: { start: number; end: number } | undefined): string | undefined =>
      place && text.slice(place.start, place.end);
    expect([at, equals].map((part) => cut(part?.origin))).toEqual(["/a", "[1]"]);
    expect(Object.values(keyOrigins).map(cut)).toEqual(["at", "equals"]);
    expect(cut(origin)).toBe("at: /a\nequals: [1]");
  });

  it("of a map are located at their keys, whatever these are called", () => {
    const text = "name: A\nfields: { __proto__: { type: string }, constructor: { type: any } }\n";
    const { fields } = read(definitions.request, text);
    expect([...fields].map(([name, { origin }]) => [name, text.slice(origin.start, origin.end)])).toEqual([
      ["__proto__", "__proto__"],
      ["constructor", "constructor"],
    ]);
  });

  it("written in short are the mapping that they stand for", () => {
    const { partial } = read(definitions.response, "{ name: A, partial: SOME }");
    expect(partial?.statuses.map(({ value }) => value)).toEqual(["SOME"]);
    const { items } = read(definitions.field, "items: Foo");
    expect(items?.type?.value).toBe("Foo");
  });
});

describe("what the structure check refuses", () => {
  it.each<[string, Definition, string]>([
    ["a missing key", definitions.error, "name: A"],
    ["a number as text", definitions.error, "{ name: 1, description: b }"],
    ["an unknown choice", definitions.error, "{ name: A, description: b, retry: often }"],
    ["a mapping as a list", definitions.deduplication, "{ fields: {}, seconds: 1 }"],
    ["a list as a map", definitions.request, "{ name: A, fields: [] }"],
    ["a text as a mapping", operation, "{ operation: a, path: /a, request: b, response: { name: B } }"],
    ["an empty value", definitions.rateLimit, "{ calls: 1, seconds: }"],
  ])("is not read: %s", (_, table, text) => {
    expect(() => readSection(table, node(text), node(text).origin)).toThrow(/structure check/);
  });
});

/** The names of the definitions that a schema refers to. */
function references(schema: NodeSchema): readonly string[] {
  switch (schema.kind) {
    case "definition":
    case "shorthand":
      return [schema.name];
    case "located":
      return references(schema.of);
    case "list":
      return references(schema.items);
    case "map":
      return references(schema.values);
    case "scalarOr":
      return references(schema.other);
    default:
      return [];
  }
}

it("every definition that the tables refer to exists", () => {
  const keys = [operation, ...Object.values(definitions)].flatMap((table: Definition) => Object.values(table.keys));
  const names = new Set(keys.flatMap(({ schema }) => references(schema)));
  expect([...names].filter((name) => !Object.hasOwn(definitions, name))).toEqual([]);
  expect(() => definitionOf(definition("nothing"))).toThrow("nothing");
});

it("the structure check accepts what is read", () => {
  expect(
    checkStructure(treeOf("operation: a\npath: /a\nrequest: { name: A, fields: {} }\nresponse: { name: B }\n")),
  ).toEqual([]);
});
