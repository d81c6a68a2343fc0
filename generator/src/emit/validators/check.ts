/**
 * Prints the check of a packet: it goes through all of it, reads each property once, and notes every violation with its path,
 * its sentence and its codes, all of which are known here but for indices and what was found.
 *
 * It returns whether the value was plain: whether its objects are such that a plain read tells what would be sent of them, and
 * have none but documented properties. `runtime/validation/validate.ts` looks at all others more closely.
 */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import type {
  AlternativeType,
  AnyOfType,
  ApiModel,
  ArrayType,
  FieldModel,
  EnumMember,
  PacketModel,
  TypeNode,
  UnionType,
} from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { bodyRules } from "../code-rules.js";
import { header } from "../../print/print-file.js";
import { literal } from "../../print/text.js";
import { countLimits, enumLimit, itemLimits, type Limit, limitsOf } from "./limits.js";
import { importLines, inheritsRequired, type JudgingModule, newModule, partFunction, readOwn } from "./module.js";
import { codesAt, indicesOf, itemAt, pathOf, type Place, propertyAt, sentenceAt, wholePacket } from "./place.js";
import * as sentences from "./sentences.js";
import type { Sentence } from "./sentences.js";
import { isNotLikeValues, isNotOfType, isOfNoType, isOfType, typeOfValues } from "./type-tests.js";

/** The module `<packet>.check.js`. */
export function checkCode(model: ApiModel, packet: PacketModel): string {
  const module: CheckModule = { ...newModule(model), rules: bodyRules(model, packet) };
  const root = definitionOf(model, packet.type).type;
  const call = callOf(module, root, { value: "value", place: wholePacket });
  const isInherited = inheritsRequired(module);
  const parts = [
    importLines(module.imports),
    module.constants.join(""),
    `export function check(value, findings) {
  return ${call}${isInherited === undefined ? "" : ` && !(${isInherited})`};
}
`,
    ...module.functions.values(),
  ];
  return `${header(model)}\n${parts.filter((part) => part !== "").join("\n")}`;
}

interface CheckModule extends JudgingModule {
  readonly rules: readonly CodeRuleRow[];
}

/** A variable, and where in the packet its value stands. */
interface Spot {
  readonly value: string;
  readonly place: Place;
}

type Member = EnumMember<string | number>;

/** What judges a value that is there. The lines may set `isPlain`. */
function linesFor(module: CheckModule, type: TypeNode, spot: Spot): readonly string[] {
  const { value } = spot;
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return scalarLines(module, type, spot);
    case "any":
      return [`if (!${canBeSent(module, value)}) isPlain = false;`];
    case "anyOf":
      return anyOfLines(module, type, spot);
    case "array":
    case "object":
    case "union":
      return [`if (!${callOf(module, type, spot)}) isPlain = false;`];
    case "ref":
      return linesFor(module, definitionOf(module.model, type.target).type, spot);
    default:
      return unreachable(type);
  }
}

function canBeSent(module: CheckModule, value: string): string {
  module.imports.set("canBeSent", "validation/can-be-sent.js");
  return `canBeSent(${value})`;
}

function scalarLines(module: CheckModule, type: AlternativeType, spot: Spot): readonly string[] {
  const values = "enum" in type ? type.enum?.map((member) => member.value) : undefined;
  const kind = values && typeOfValues(values);
  const isNot = kind === undefined ? isNotOfType(type.kind, spot.value) : isNotLikeValues(kind, spot.value);
  const broken = limitsOf(module, type, spot.value).map((limit) => limitLine(module, limit, spot));
  return [`if (${isNot}) ${typeNote(module, [kind ?? type.kind], spot)}`, ...otherwise(broken)];
}

function otherwise(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return lines.length === 1 ? [`else ${lines.join("")}`] : ["else {", ...indented(lines), "}"];
}

function limitLine(module: CheckModule, limit: Limit, { value, place }: Spot): string {
  const found = { value: limit.found ?? value, place };
  return `if (${limit.broken}) ${note(module, found, limit.keyword, limit.sentence)}`;
}

/** A value of several types has the limits of those that it is of. Of what such an object or array holds nothing is known. */
function anyOfLines(module: CheckModule, { members }: AnyOfType, spot: Spot): readonly string[] {
  const { value } = spot;
  const types = members.map(({ kind }) => kind);
  const values = members.flatMap((member): readonly Member[] => ("enum" in member ? (member.enum ?? []) : []));
  const limits = [
    ...enumLines(module, values, spot),
    ...members.flatMap((member) => memberLines(module, member, spot)),
  ];
  const isOpen = types.includes("array") || types.includes("object");
  return [
    `if (${isOfNoType(types, value)}) ${typeNote(module, types, spot)}`,
    ...(limits.length === 0 ? [] : ["else {", ...indented(limits), "}"]),
    ...(isOpen ? [`if (typeof ${value} === "object" && !${canBeSent(module, value)}) isPlain = false;`] : []),
  ];
}

function enumLines(module: CheckModule, members: readonly Member[], spot: Spot): readonly string[] {
  if (members.length === 0) return [];
  const type = typeOfValues(members.map((member) => member.value));
  const lines = enumLimit(module, members, spot.value).map((limit) => limitLine(module, limit, spot));
  return type === undefined
    ? lines
    : [`if (${isNotLikeValues(type, spot.value)}) ${typeNote(module, [type], spot)}`, ...otherwise(lines)];
}

function memberLines(module: CheckModule, member: AlternativeType, spot: Spot): readonly string[] {
  const limits = limitsOf(module, member, spot.value).filter(({ keyword }) => keyword !== "enum");
  if (limits.length === 0) return [];
  const lines = limits.map((limit) => limitLine(module, limit, spot));
  return [`if (${isOfType(member.kind, spot.value)}) {`, ...indented(lines), "}"];
}

/** Calls the function that judges the value of an array or of objects at its place, and returns whether it was plain. */
function callOf(module: CheckModule, type: TypeNode, { value, place }: Spot): string {
  const name = partFunction(module, (part) => {
    const lines = partLines(module, type, place);
    return `function ${part}(value, ${parameters(place)}) {\n${indented(lines).join("\n")}\n}\n`;
  });
  return `${name}(${value}, ${parameters(place)})`;
}

function parameters(place: Place): string {
  return ["findings", ...indicesOf(place)].join(", ");
}

function partLines(module: CheckModule, type: TypeNode, place: Place): readonly string[] {
  switch (type.kind) {
    case "array":
      return arrayLines(module, type, place);
    case "object":
      return [...objectOnly(module, place), ...fieldLines(module, type.fields, place)];
    case "union":
      return [...objectOnly(module, place), ...unionLines(module, type, place)];
    default:
      throw new Error(`No part of its own: ${type.kind}`);
  }
}

function arrayLines(module: CheckModule, type: ArrayType, place: Place): readonly string[] {
  const spot = { value: "value", place };
  const item = itemAt(place);
  const index = indicesOf(item).at(-1) ?? "";
  return [
    ...typeOnly(module, "array", place),
    'let isPlain = typeof value.toJSON !== "function";',
    ...countLimits(type, "value").map((limit) => limitLine(module, limit, spot)),
    `for (let ${index} = 0; ${index} < value.length; ${index} += 1) {`,
    `  const item = value[${index}];`,
    `  if (item === undefined && !(${index} in value)) return false;`,
    ...indented(linesFor(module, type.items, { value: "item", place: item })),
    "}",
    // Last, when there is no hole that would be compared.
    ...itemLimits(module, type, "value").map((limit) => limitLine(module, limit, spot)),
    "return isPlain;",
  ];
}

/** Ends the judging of a value that is of another type: there is no more to say of it. */
function typeOnly(module: CheckModule, type: "array" | "object", place: Place): readonly string[] {
  const told = typeNote(module, [type], { value: "value", place });
  return [`if (${isNotOfType(type, "value")}) {`, `  ${told}`, "  return true;", "}"];
}

function objectOnly(module: CheckModule, place: Place): readonly string[] {
  return [
    ...typeOnly(module, "object", place),
    "let isPlain = value.__proto__ === Object.prototype && value.toJSON === undefined;",
  ];
}

/**
 * Judges the fields of an object: first which are missing, then those that are there. As many properties as were found are
 * all that a plain object may have. Counting them takes less time than asking for the name of each.
 *
 * @param counted how many have been found before
 */
function fieldLines(
  module: CheckModule,
  fields: readonly FieldModel[],
  place: Place,
  counted: number = 0,
): readonly string[] {
  const named = fields.map((field, index) => ({
    field,
    value: `field${index + 1}`,
    at: propertyAt(place, field.name),
  }));
  const required = named.filter(({ field }) => field.required);
  required.forEach(({ field }) => module.required.add(field.name));
  return [
    ...named.map(({ field, value }) => `const ${value} = ${readOwn("value", field.name)};`),
    ...required.map(({ value, at }) => `if (${value} === undefined) ${requiredNote(module, at)}`),
    `let unknown = ${-counted};`,
    ...named.flatMap(({ field, value, at }) => [
      `if (${value} !== undefined) {`,
      "  unknown -= 1;",
      ...indented(linesFor(module, field.type, { value, place: at })),
      "}",
    ]),
    "for (const _ in value) unknown += 1;",
    "return isPlain && unknown === 0;",
  ];
}

/** An object is judged by the one type that its tag names; of one whose tag names none, only the tag is. */
function unionLines(module: CheckModule, type: UnionType, place: Place): readonly string[] {
  module.required.add(type.tag);
  const tag: Spot = { value: "tag", place: propertyAt(place, type.tag) };
  const names = new Map<string, string>();
  const cases = type.variants.flatMap((variant) => {
    const name = names.get(variant.type) ?? variantFunction(module, type.tag, variant.type, place);
    names.set(variant.type, name);
    return [`  case ${literal(variant.value)}:`, `    return ${name}(value, isPlain, ${parameters(place)});`];
  });
  const values = type.variants.map(({ value }) => value);
  return [
    `const tag = ${readOwn("value", type.tag)};`,
    "switch (tag) {",
    ...cases,
    "}",
    `if (tag === undefined) ${requiredNote(module, tag.place)}`,
    `else if (${isNotOfType("string", tag.value)}) ${typeNote(module, ["string"], tag)}`,
    `else ${note(module, tag, "enum", sentences.mustBeOneOf(values))}`,
    "return isPlain;",
  ];
}

function variantFunction(module: CheckModule, tag: string, target: string, place: Place): string {
  const { type } = definitionOf(module.model, target);
  if (type.kind !== "object") throw new Error(`No object: ${target}`);
  const others = type.fields.filter((field) => field.name !== tag);
  return partFunction(module, (part) => {
    const lines = indented(fieldLines(module, others, place, 1));
    return `function ${part}(value, isPlain, ${parameters(place)}) {\n${lines.join("\n")}\n}\n`;
  });
}

function requiredNote(module: CheckModule, place: Place): string {
  return note(module, { value: "", place }, "required", sentences.isRequired);
}

function typeNote(module: CheckModule, types: readonly AlternativeType["kind"][], spot: Spot): string {
  return note(module, spot, "type", sentences.mustBeOfType(types));
}

function note(module: CheckModule, { value, place }: Spot, keyword: string, { says, end }: Sentence): string {
  module.imports.set("report", "validation/report.js");
  if (end !== undefined) module.imports.set(end, "validation/report.js");
  const message = end === undefined ? sentenceAt(place, `${says}.`) : `${sentenceAt(place, says)} + ${end}(${value})`;
  const codes = literal([...codesAt(module.rules, place, keyword)]);
  return `report(findings, ${pathOf(place)}, ${literal(keyword)}, ${message}, ${codes});`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function unreachable(type: never): never {
  throw new Error(`No check for ${JSON.stringify(type)}`);
}
