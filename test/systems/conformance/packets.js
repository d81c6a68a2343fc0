/** Makes packets at random: good ones from a published schema, documented ones, and both with a few places changed. */
import fc from "fast-check";
import { mutate, treeOf } from "./tree.js";

/** Packets for one schema, as trees. */
export function arbitraryPacket({ schema, samples }) {
  const made = arbitraryOf(schema, { root: schema, texts: samples.flatMap(textsIn) });
  const documented = samples.map(treeOf);
  const start =
    documented.length === 0 ? made : fc.oneof({ weight: 3, arbitrary: made }, fc.constantFrom(...documented));
  const mutation = arbitraryMutation(namesIn(schema), made);
  return fc
    .tuple(start, fc.oneof(fc.constant([]), fc.array(mutation, { minLength: 1, maxLength: 3 })))
    .map(([tree, mutations]) => mutations.reduce(mutate, tree));
}

function textsIn(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function arbitraryMutation(names, made) {
  return fc.record({
    share: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom("replace", "replace", "remove", "add", "repeat"),
    name: fc.constantFrom(...names, ...awkwardNames),
    other: fc.oneof(
      { weight: 20, arbitrary: anyTree },
      { weight: 2, arbitrary: made },
      { weight: 1, arbitrary: deepTree },
      { weight: 1, arbitrary: longTree },
    ),
  });
}

const awkwardNames = [
  "extra",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "toJSON",
  "length",
  "0",
];

/** Every property that a schema names. */
function namesIn(schema) {
  if (typeof schema !== "object" || schema === null) return [];
  const own = Object.keys(schema.properties ?? {});
  return [...new Set([...own, ...Object.values(schema).flatMap(namesIn)])];
}

const numbers = [0, -0, 1, -1, 2, 0.5, -1.5, 1e3, 1e15, 4294967296, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324];
const beyondDoubles = ["1e400", "-1e400", `1${"0".repeat(400)}`];
const awkwardNumbers = [...beyondDoubles, "1e-400", "-0.0", "0e1"].map((text) => ({ text }));
const scalars = [...["null", "true", "false"].map((text) => ({ text })), ...awkwardNumbers];
/** Several units of each kind by which texts are counted: in ASCII, in the plane of the Chinese script, beyond it, and halves. */
const characters = [...'aA1 \n\\"é中Ü٣ǅ😀', "\u0000", "\u2028", "\ud800", "\udc00", "e\u0301"];
const text = (constraints) =>
  fc.array(fc.constantFrom(...characters), constraints).map((parts) => stringTree(parts.join("")));
const anyNumber = fc
  .oneof(fc.constantFrom(...numbers), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .chain(spelled);

const { anyTree } = fc.letrec((tie) => ({
  anyTree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...scalars),
    anyNumber,
    text({ maxLength: 6 }),
    fc.array(tie("anyTree"), { maxLength: 3 }).map((items) => ({ items })),
    fc
      .array(fc.tuple(fc.constantFrom(...awkwardNames, "a", "b"), tie("anyTree")), { maxLength: 3 })
      .map((members) => ({ members })),
  ),
}));

/** Below what Python's parser can bear, which gives up before JavaScript's does. */
const deepTree = fc
  .tuple(fc.integer({ min: 10, max: 300 }), fc.boolean(), anyTree)
  .map(([depth, isArray, tree]) => Array.from({ length: depth }).reduce((inner) => nest(inner, isArray), tree));

function nest(inner, isArray) {
  return isArray ? { items: [inner] } : { members: [["a", inner]] };
}

const longTree = fc
  .tuple(fc.constantFrom(100, 1_000, 3_000), anyTree)
  .map(([length, tree]) => ({ items: Array.from({ length }, () => tree) }));

function stringTree(value) {
  return { text: JSON.stringify(value) };
}

/** The number in one of the ways to write it: `1000`, `1000.0` and `1e+3` are one number. */
function spelled(value) {
  const plain = Object.is(value, -0) ? "-0" : String(value);
  const asFraction = /^-?\d+$/.test(plain) ? [`${plain}.0`] : [];
  const asTenths = /^-?[1-9]\d*$/.test(plain) ? [`${plain}0e-1`] : [];
  return fc.constantFrom(...[plain, value.toExponential(), ...asFraction, ...asTenths].map((form) => ({ text: form })));
}

/** What a schema accepts, most of the time. */
function arbitraryOf(schema, context) {
  if (schema.$ref !== undefined) return arbitraryOf(context.root.$defs[schema.$ref.replace("#/$defs/", "")], context);
  if (schema.oneOf !== undefined) return fc.oneof(...schema.oneOf.map((variant) => arbitraryOf(variant, context)));
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return mostly(fc.constantFrom(...values).chain(valueTree), anyTree);
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => arbitraryOf({ ...schema, type }, context)));
  switch (schema.type) {
    case "string":
      return arbitraryText(schema, context);
    case "integer":
      return arbitraryInteger(schema);
    case "number":
      return arbitraryNumber(schema);
    case "boolean":
      return fc.constantFrom({ text: "true" }, { text: "false" });
    case "array":
      return arbitraryArray(schema, context);
    case "object":
      return arbitraryObject(schema, context);
    default:
      return anyTree;
  }
}

function valueTree(value) {
  return typeof value === "number" ? spelled(value) : fc.constant(treeOf(value));
}

function mostly(usual, other) {
  return fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: other });
}

/** Lengths are counted in code points, so a character is one item here, whatever it takes. */
function arbitraryText({ minLength = 0, maxLength = minLength + 6, pattern }, { texts }) {
  const usual = text({ minLength, maxLength });
  const edges = [minLength - 1, minLength, maxLength, maxLength + 1].filter((length) => length >= 0);
  const atEdges = fc.constantFrom(...edges).chain((length) => text({ minLength: length, maxLength: length }));
  if (pattern === undefined) return mostly(usual, atEdges);
  const expression = new RegExp(pattern, "u");
  const good = texts.filter((sample) => expression.test(sample)).map(stringTree);
  const around = fc.tuple(text({ maxLength: 1 }), fc.constantFrom(...good), text({ maxLength: 1 })).map(joined);
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...good) }, { weight: 3, arbitrary: around }, usual, atEdges);
}

function joined(parts) {
  return stringTree(parts.map((part) => JSON.parse(part.text)).join(""));
}

function arbitraryInteger({ minimum = -9e15, maximum = 9e15 }) {
  const edges = [minimum - 1, minimum, minimum + 0.5, maximum - 0.5, maximum, maximum + 1, maximum + 1e-9];
  return mostly(fc.maxSafeInteger().map(within(minimum, maximum)).chain(spelled), numbersAt(edges));
}

function numbersAt(edges) {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...edges).chain(spelled) },
    fc.constantFrom(...awkwardNumbers),
  );
}

function within(minimum, maximum) {
  const count = maximum - minimum + 1;
  return (drawn) => (drawn >= minimum && drawn <= maximum ? drawn : minimum + (Math.abs(drawn) % count));
}

function arbitraryNumber({ minimum = -1e308, maximum = 1e308 }) {
  const usual = fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true });
  const edges = [minimum, maximum, minimum - 1e-9, maximum + 1e-9, minimum - 1, maximum + 1].filter(Number.isFinite);
  return mostly(usual.chain(spelled), numbersAt(edges));
}

function arbitraryArray({ items, minItems = 0, maxItems = minItems + 3, ...rest }, context) {
  const limits = limitsOf(rest);
  const arrays = (minLength, maxLength) => fc.array(arbitraryOf(items, context), { minLength, maxLength });
  const usual = arrays(minItems, maxItems).map((trees) => limits.reduce(withoutExcess, trees));
  const other = arrays(Math.max(0, minItems - 1), maxItems + 1);
  const repeated = fc
    .tuple(arrays(1, Math.max(1, maxItems)), fc.nat())
    .map(([trees, at]) => [...trees, pick(trees, at)]);
  const kinds = limits.length === 0 ? other : fc.oneof(other, { weight: 3, arbitrary: repeated });
  return mostly(usual, kinds).map((trees) => ({ items: trees }));
}

/** How many items may have which tag: `contains` is beside the items, or several of it under `allOf`. */
function limitsOf({ contains, maxContains, allOf = [] }) {
  if (contains === undefined) return allOf.flatMap(limitsOf);
  const [[tag, { const: value }]] = Object.entries(contains.properties);
  return [{ tag, text: JSON.stringify(value), count: maxContains }];
}

function withoutExcess(trees, { tag, text: wanted, count }) {
  let left = count;
  return trees.filter(({ members = [] }) => {
    const isMeant = members.some(([name, member]) => name === tag && member.text === wanted);
    if (isMeant) left -= 1;
    return !isMeant || left >= 0;
  });
}

function pick(trees, at) {
  return trees[at % trees.length];
}

/** A property that is not required is there as often as not. */
function arbitraryObject({ properties = {}, required = [] }, context) {
  const parts = Object.entries(properties).map(([name, schema]) => {
    const member = arbitraryOf(schema, context).map((tree) => [[name, tree]]);
    return required.includes(name) ? mostly(member, fc.constant([])) : fc.oneof(fc.constant([]), member);
  });
  return fc.tuple(...parts).map((members) => ({ members: members.flat() }));
}
