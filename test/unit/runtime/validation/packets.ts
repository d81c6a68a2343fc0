/** Makes packets for property tests: good ones from a type, and ones that may be broken from those. */
import fc from "fast-check";
import type { ApiModel, JsonValue, ObjectType, StringType, TypeNode } from "../../../../generator/src/model/types.js";
import { definitionOf } from "../../../../generator/src/model/lookup.js";

type Packet = fc.Arbitrary<JsonValue>;

/** Values that a type accepts, most of them. */
export function packetOf(model: ApiModel, type: TypeNode): Packet {
  switch (type.kind) {
    case "string":
      if (type.enum !== undefined) return fc.constantFrom(...type.enum.map(({ value }) => value));
      if (type.pattern !== undefined) return fc.constantFrom("abc", "cA", "x", "a\n", "a\ud800");
      return fc.string({ unit: "binary", minLength: type.minLength ?? 0, maxLength: longestText(type) });
    case "integer":
      if (type.enum !== undefined) return fc.constantFrom(...type.enum.map(({ value }) => value));
      return fc.integer({ min: type.minimum ?? -9e15, max: type.maximum ?? 9e15 });
    case "number":
      return fc.double({ min: type.minimum ?? -1e308, max: type.maximum ?? 1e308, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "any":
      return anyJson;
    case "array":
      return fc.array(packetOf(model, type.items), { minLength: type.minItems ?? 0, maxLength: type.maxItems ?? 4 });
    case "object":
      return objectOf(model, type);
    case "anyOf":
      return fc.oneof(...type.members.map((member) => packetOf(model, member)));
    case "union":
      return fc.oneof(...type.variants.map((variant) => packetOf(model, definitionOf(model, variant.type).type)));
    case "ref":
      return packetOf(model, definitionOf(model, type.target).type);
  }
}

/** Half as many characters as bytes, so that some texts have too many bytes. */
function longestText({ maxLength, maxBytes }: StringType): number {
  return maxLength ?? (maxBytes === undefined ? 9 : Math.ceil(maxBytes / 2));
}

/** Whether no text has more bytes than its type allows: the one thing that the published form does not check. */
export function fitsInBytes(model: ApiModel, type: TypeNode, value: JsonValue | undefined): boolean {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const own = (name: string): JsonValue | undefined =>
    isObject ? new Map(Object.entries(value)).get(name) : undefined;
  switch (type.kind) {
    case "string":
      return typeof value !== "string" || Buffer.byteLength(value) <= (type.maxBytes ?? Infinity);
    case "array":
      return !Array.isArray(value) || value.every((item) => fitsInBytes(model, type.items, item));
    case "object":
      return type.fields.every((field) => fitsInBytes(model, field.type, own(field.name)));
    case "anyOf":
      return type.members.every((member) => fitsInBytes(model, member, value));
    case "union":
      return type.variants
        .filter((variant) => variant.value === own(type.tag))
        .every((variant) => fitsInBytes(model, definitionOf(model, variant.type).type, value));
    case "ref":
      return fitsInBytes(model, definitionOf(model, type.target).type, value);
    default:
      return true;
  }
}

/** Built from entries, so that `__proto__` becomes a property as it does in JSON text. */
function objectOf(model: ApiModel, { fields }: ObjectType): Packet {
  const entries = fields.map((field) => {
    const entry = packetOf(model, field.type).map((value): [string, JsonValue][] => [[field.name, value]]);
    return field.required ? entry : fc.oneof(entry, fc.constant([]));
  });
  return fc.tuple(...entries).map((parts) => Object.fromEntries(parts.flat()));
}

const awkward: readonly JsonValue[] = [
  null,
  true,
  0,
  -0,
  1.5,
  Infinity,
  -1,
  4294967296,
  "",
  "text",
  "\ud800",
  "😀😀😀",
  [],
  [null],
  {},
  { kind: "circle" },
  { constructor: "left" },
  JSON.parse('{"__proto__":"up"}'),
];

const awkwardNames = [
  "extra",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "kind",
  "length",
  "a/b~c",
];

const anyJson: Packet = fc.oneof(fc.constantFrom(...awkward), fc.jsonValue({ maxDepth: 3 }).map(asJson));

function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

/** What to do to one place of a packet. */
interface Mutation {
  /** Which of the places, as a share of all. */
  readonly place: number;
  readonly kind: "replace" | "remove" | "add";
  readonly value: JsonValue;
  readonly name: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom("replace", "remove", "add"),
  value: anyJson,
  name: fc.constantFrom(...awkwardNames),
});

/** Packets of a type with up to three places changed. */
export function brokenPacketOf(model: ApiModel, type: TypeNode): Packet {
  return fc
    .tuple(packetOf(model, type), fc.array(mutation, { maxLength: 3 }))
    .map(([packet, mutations]) => mutations.reduce(mutate, packet));
}

function mutate(packet: JsonValue, { place, kind, value, name }: Mutation): JsonValue {
  const target = Math.floor(place * countPlaces(packet));
  let at = -1;
  const visit = (node: JsonValue): JsonValue | undefined => {
    at += 1;
    if (at === target && kind === "replace") return value;
    if (at === target && kind === "remove") return undefined;
    const isAdding = at === target;
    if (Array.isArray(node)) return [...node.map((item) => visit(item) ?? null), ...(isAdding ? [value] : [])];
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).flatMap(([key, member]) => {
      const visited = visit(member);
      return visited === undefined ? [] : [[key, visited] as const];
    });
    return Object.fromEntries(isAdding ? [...entries, [name, value]] : entries);
  };
  return visit(packet) ?? null;
}

function countPlaces(packet: JsonValue): number {
  if (typeof packet !== "object" || packet === null) return 1;
  return Object.values(packet).reduce((sum: number, part) => sum + countPlaces(part), 1);
}
