/**
 * The check of a packet: a function that goes through all of it, reads each property once, and reports every violation with its
 * path, its message and its codes, all of which are known here but for indices and the values found.
 *
 * It returns whether the value was plain: whether its objects are such that a plain read shows what would be sent of them, and
 * have none but documented properties. `runtime/validation/validate.ts` looks at all others more closely.
 */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import type {
  AlternativeType,
  AnyOfType,
  ApiModel,
  ArrayType,
  EnumMember,
  FieldModel,
  PacketModel,
  TypeNode,
  UnionType,
} from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { type Code, code, helperName, indented, joined, literal } from "../../print/code.js";
import type { GeneratedFile } from "../../print/file.js";
import { bodyRules } from "../code-rules.js";
import { enumLimit, type Limit, limitsOf } from "./limits.js";
import { finished, helper, inheritsRequired, newModule, readOwn, type ValidatorModule } from "./module.js";
import { codesAt, indicesOf, itemAt, pathOf, type Place, propertyAt, sentenceAt, wholePacket } from "./place.js";
import * as sentences from "./sentences.js";
import type { Sentence } from "./sentences.js";
import { isNotLikeValues, isNotOfType, isOfNoType, isOfType, typeOfValues } from "./type-tests.js";
import { unreachable } from "../../text/unreachable.js";

/** The module `<packet>.check.js`. */
export function checkModule(model: ApiModel, packet: PacketModel): GeneratedFile {
  const module: CheckModule = {
    ...newModule(model, `validators/${packet.moduleName}.check.js`),
    rules: bodyRules(model, packet),
  };
  const root = definitionOf(model, packet.type).type;
  const call = callOf(module, root, { value: code`value`, place: wholePacket });
  const isInherited = inheritsRequired(module);
  const result = isInherited === undefined ? call : code`${call} && !(${isInherited})`;
  return finished(module, { name: "check", code: code`function check(value, findings) {\n  return ${result};\n}` });
}

interface CheckModule extends ValidatorModule {
  readonly rules: readonly CodeRuleRow[];
}

/** A variable, and the place of its value in the packet. */
interface Target {
  readonly value: Code;
  readonly place: Place;
}

type Member = EnumMember<string | number>;

/** Validates a value that is not missing. The lines may set `isPlain`. */
function linesFor(module: CheckModule, type: TypeNode, target: Target): readonly Code[] {
  const { value } = target;
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return scalarLines(module, type, target);
    case "any":
      return [code`if (!${canBeSent(module, value)}) isPlain = false;`];
    case "anyOf":
      return anyOfLines(module, type, target);
    case "array":
    case "object":
    case "union":
      return [code`if (!${callOf(module, type, target)}) isPlain = false;`];
    case "ref":
      return linesFor(module, definitionOf(module.model, type.target).type, target);
    default:
      return unreachable(type);
  }
}

function canBeSent(module: CheckModule, value: Code): Code {
  return code`${module.runtime.canBeSent}(${value})`;
}

function scalarLines(module: CheckModule, type: AlternativeType, target: Target): readonly Code[] {
  const values = "enum" in type ? type.enum?.map((member) => member.value) : undefined;
  const kind = values && typeOfValues(values);
  const isNot = kind === undefined ? isNotOfType(type.kind, target.value) : isNotLikeValues(kind, target.value);
  const broken = limitsOf(module, type, target.value).map((limit) => limitLine(module, limit, target));
  return [code`if (${isNot.code}) ${typeReport(module, [kind ?? type.kind], target)}`, ...otherwise(broken)];
}

function otherwise(lines: readonly Code[]): readonly Code[] {
  if (lines.length === 0) return [];
  return lines.length === 1 ? [code`else ${lines}`] : block(code`else`, lines);
}

function limitLine(module: CheckModule, limit: Limit, { value, place }: Target): Code {
  const found = { value: limit.found ?? value, place };
  return code`if (${limit.broken.code}) ${report(module, found, limit.keyword, limit.sentence)}`;
}

/** A value of several types has the limits of those that it is of. Of what such an object or array holds nothing is known. */
function anyOfLines(module: CheckModule, { members }: AnyOfType, target: Target): readonly Code[] {
  const { value } = target;
  const types = members.map(({ kind }) => kind);
  const values = members.flatMap((member): readonly Member[] => ("enum" in member ? (member.enum ?? []) : []));
  const limits = [
    ...enumLines(module, values, target),
    ...members.flatMap((member) => memberLines(module, member, target)),
  ];
  const isOpen = types.includes("array") || types.includes("object");
  return [
    code`if (${isOfNoType(types, value).code}) ${typeReport(module, types, target)}`,
    ...(limits.length === 0 ? [] : block(code`else`, limits)),
    ...(isOpen ? [code`if (typeof ${value} === "object" && !${canBeSent(module, value)}) isPlain = false;`] : []),
  ];
}

function enumLines(module: CheckModule, members: readonly Member[], target: Target): readonly Code[] {
  if (members.length === 0) return [];
  const type = typeOfValues(members.map((member) => member.value));
  const lines = enumLimit(module, members, target.value).map((limit) => limitLine(module, limit, target));
  return type === undefined
    ? lines
    : [
        code`if (${isNotLikeValues(type, target.value).code}) ${typeReport(module, [type], target)}`,
        ...otherwise(lines),
      ];
}

function memberLines(module: CheckModule, member: AlternativeType, target: Target): readonly Code[] {
  const limits = limitsOf(module, member, target.value).filter(({ keyword }) => keyword !== "enum");
  if (limits.length === 0) return [];
  const lines = limits.map((limit) => limitLine(module, limit, target));
  return block(code`if (${isOfType(member.kind, target.value)})`, lines);
}

/** Calls the function that validates an array or an object at its place, and returns whether it was plain. */
function callOf(module: CheckModule, type: TypeNode, { value, place }: Target): Code {
  const name = helper(module, stems[type.kind] ?? "validate", (own) =>
    functionOf(code`${own}(value, ${parameters(place)})`, helperLines(module, type, place)),
  );
  return code`${name}(${value}, ${parameters(place)})`;
}

const stems: { readonly [kind in TypeNode["kind"]]?: string } = {
  array: "validateItems",
  object: "validateObject",
  union: "validateUnion",
};

function functionOf(signature: Code, lines: readonly Code[]): Code {
  return joined(block(code`function ${signature}`, lines), "\n");
}

function block(head: Code, lines: readonly Code[]): readonly Code[] {
  return [code`${head} {`, ...indented(lines), code`}`];
}

function parameters(place: Place): Code {
  return joined([code`findings`, ...indicesOf(place)], ", ");
}

function helperLines(module: CheckModule, type: TypeNode, place: Place): readonly Code[] {
  switch (type.kind) {
    case "array":
      return arrayLines(module, type, place);
    case "object":
      return [...objectOnly(module, place), ...fieldLines(module, type.fields, place)];
    case "union":
      return [...objectOnly(module, place), ...unionLines(module, type, place)];
    default:
      throw new Error(`No helper of its own: ${type.kind}`);
  }
}

function arrayLines(module: CheckModule, type: ArrayType, place: Place): readonly Code[] {
  const value = code`value`;
  const target = { value, place };
  const { item, index } = itemAt(place);
  const limits = limitsOf(module, type, value);
  const linesOf = (some: readonly Limit[]): readonly Code[] => some.map((limit) => limitLine(module, limit, target));
  return [
    ...typeOnly(module, "array", place),
    code`let isPlain = typeof value.toJSON !== "function";`,
    ...linesOf(limits.filter(({ isAfterItems }) => isAfterItems !== true)),
    code`for (let ${index} = 0; ${index} < value.length; ${index} += 1) {`,
    code`  const item = value[${index}];`,
    code`  if (item === undefined && !(${index} in value)) return false;`,
    ...indented(linesFor(module, type.items, { value: code`item`, place: item })),
    code`}`,
    // Last, when there is no hole that would be compared.
    ...linesOf(limits.filter(({ isAfterItems }) => isAfterItems === true)),
    code`return isPlain;`,
  ];
}

/** Ends the validation of a value of another type: there is no more to say of it. */
function typeOnly(module: CheckModule, type: "array" | "object", place: Place): readonly Code[] {
  const value = code`value`;
  return block(code`if (${isNotOfType(type, value).code})`, [
    typeReport(module, [type], { value, place }),
    code`return true;`,
  ]);
}

function objectOnly(module: CheckModule, place: Place): readonly Code[] {
  return [
    ...typeOnly(module, "object", place),
    code`let isPlain = value.__proto__ === Object.prototype && value.toJSON === undefined;`,
  ];
}

/**
 * Validates the fields of an object: first which are missing, then the others. A plain object with as many properties as were
 * found has no others. Counting them takes less time than asking for the name of each.
 *
 * @param counted how many have been found before
 */
function fieldLines(
  module: CheckModule,
  fields: readonly FieldModel[],
  place: Place,
  counted: number = 0,
): readonly Code[] {
  const named = fields.map((field, index) => ({
    field,
    value: helperName("field", index + 1),
    at: propertyAt(place, field.name),
  }));
  const required = named.filter(({ field }) => field.required);
  required.forEach(({ field }) => module.required.add(field.name));
  return [
    ...named.map(({ field, value }) => code`const ${value} = ${readOwn(code`value`, field.name)};`),
    ...required.map(({ value, at }) => code`if (${value} === undefined) ${requiredReport(module, at)}`),
    code`let unknown = ${0 - counted};`,
    ...named.flatMap(({ field, value, at }) =>
      block(code`if (${value} !== undefined)`, [
        code`unknown -= 1;`,
        ...linesFor(module, field.type, { value, place: at }),
      ]),
    ),
    code`for (const _ in value) unknown += 1;`,
    code`return isPlain && unknown === 0;`,
  ];
}

/** An object is validated as the one type that its tag names; if it names none, only the tag is validated. */
function unionLines(module: CheckModule, type: UnionType, place: Place): readonly Code[] {
  module.required.add(type.tag);
  const tag: Target = { value: code`tag`, place: propertyAt(place, type.tag) };
  const names = new Map<string, Code>();
  const cases = type.variants.flatMap((variant) => {
    const name = names.get(variant.type) ?? variantHelper(module, type.tag, variant.type, place);
    names.set(variant.type, name);
    return [code`  case ${literal(variant.value)}:`, code`    return ${name}(value, isPlain, ${parameters(place)});`];
  });
  const values = type.variants.map(({ value }) => value);
  return [
    code`const tag = ${readOwn(code`value`, type.tag)};`,
    code`switch (tag) {`,
    ...cases,
    code`}`,
    code`if (tag === undefined) ${requiredReport(module, tag.place)}`,
    code`else if (${isNotOfType("string", tag.value).code}) ${typeReport(module, ["string"], tag)}`,
    code`else ${report(module, tag, "enum", sentences.mustBeOneOf(values))}`,
    code`return isPlain;`,
  ];
}

function variantHelper(module: CheckModule, tag: string, target: string, place: Place): Code {
  const { type } = definitionOf(module.model, target);
  if (type.kind !== "object") throw new Error(`No object: ${target}`);
  const others = type.fields.filter((field) => field.name !== tag);
  return helper(module, "validateVariant", (own) =>
    functionOf(code`${own}(value, isPlain, ${parameters(place)})`, fieldLines(module, others, place, 1)),
  );
}

function requiredReport(module: CheckModule, place: Place): Code {
  return report(module, { value: code`undefined`, place }, "required", sentences.isRequired);
}

function typeReport(module: CheckModule, types: readonly AlternativeType["kind"][], target: Target): Code {
  return report(module, target, "type", sentences.mustBeOfType(types));
}

/** Reports a violation of one keyword. */
function report(module: CheckModule, { value, place }: Target, keyword: string, { says, end }: Sentence): Code {
  const { runtime, rules } = module;
  const message =
    end === undefined ? sentenceAt(place, `${says}.`) : code`${sentenceAt(place, says)} + ${runtime[end]}(${value})`;
  const codes = literal([...codesAt(rules, place, keyword)]);
  return code`${runtime.report}(findings, ${pathOf(place)}, ${literal(keyword)}, ${message}, ${codes});`;
}
