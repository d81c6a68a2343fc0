/**
 * The guard of a packet: a function that tests its fields in order and stops at the first that does not match.
 *
 * It has the same result as the check, which finds all violations. It reads own properties alone, as JSON text would hold them,
 * and refuses what would be sent as something else. Two things pass that it cannot see at the price of a plain read: a property
 * of a plain object that is hidden from enumeration, and one that a proxy shows but does not list.
 */
import type {
  AnyOfType,
  ApiModel,
  ArrayType,
  ObjectType,
  PacketModel,
  TypeNode,
  UnionType,
} from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { type Code, code, helperName, identifier, literal } from "../../print/code.js";
import type { GeneratedFile } from "../../print/file.js";
import { allOf, anyOf, type Condition, test } from "./condition.js";
import { guardLimits } from "./limits.js";
import {
  finished,
  helper,
  inheritsRequired,
  namedHelper,
  newModule,
  noneOf,
  readOwn,
  type ValidatorModule,
} from "./module.js";
import { isNotOfType } from "./type-tests.js";
import { unreachable } from "../../text/unreachable.js";

/** The module `<packet>.guard.js`. */
export function guardModule(model: ApiModel, packet: PacketModel): GeneratedFile {
  const module = newModule(model, `validators/${packet.moduleName}.guard.js`);
  const matcher = matcherOf(module, packet.type);
  const value = readable(module, code`value`);
  const guard = code`function ${identifier(packet.guardName)}(value) {
  try {
    return ${matcher}(${value});
  } catch {
    // A getter or a proxy threw: what cannot be read does not match.
    return false;
  }
}`;
  return finished(module, { name: packet.guardName, code: guard });
}

/** The value to validate, without what its objects inherit if a program has given every object a property that is required here. */
function readable(module: ValidatorModule, value: Code): Code {
  const isInherited = inheritsRequired(module);
  const { withoutInheritance } = module.runtime;
  return isInherited === undefined ? value : code`${isInherited} ? ${withoutInheritance}(${value}) : ${value}`;
}

/** A condition under which a value is refused. */
function refusalOf(module: ValidatorModule, type: TypeNode, value: Code): Condition {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return anyOf([
        type.enum === undefined ? isNotOfType(type.kind, value) : noneOf(module, type.enum, value),
        ...guardLimits(module, type, value).map(({ broken }) => broken),
      ]);
    case "boolean":
      return isNotOfType("boolean", value);
    case "any":
      return test(code`!${module.runtime.canBeSent}(${value})`);
    case "anyOf":
      return anyOfRefusal(module, type, value);
    case "array":
      return arrayRefusal(module, type, value);
    case "object":
      return refusedBy(
        helper(module, "guardObject", (name) => objectFunction(module, name, type)),
        value,
      );
    case "union":
      return refusedBy(
        helper(module, "guardUnion", (name) => unionFunction(module, name, type)),
        value,
      );
    case "ref":
      return namedRefusal(module, type.target, value);
    default:
      return unreachable(type);
  }
}

function refusedBy(guard: Code, value: Code): Condition {
  return test(code`!${guard}(${value})`);
}

/** Objects get a function for each named type; what is smaller is written where it is used. */
function namedRefusal(module: ValidatorModule, target: string, value: Code): Condition {
  const { type } = definitionOf(module.model, target);
  const isObject = type.kind === "object" || type.kind === "union";
  return isObject ? refusedBy(matcherOf(module, target), value) : refusalOf(module, type, value);
}

/** The function that matches a named type of objects; it is made when first asked for. */
function matcherOf(module: ValidatorModule, target: string): Code {
  return namedHelper(module, helperName("matches", target), (name) => {
    const { type } = definitionOf(module.model, target);
    if (type.kind === "object") return objectFunction(module, name, type);
    if (type.kind === "union") return unionFunction(module, name, type);
    throw new Error(`No objects: ${target}`);
  });
}

function objectFunction(module: ValidatorModule, name: Code, type: ObjectType): Code {
  return code`function ${name}(value) {\n${asObject(module)}${fieldTests(module, type)}  return true;\n}`;
}

/** Tests the fields of `object`. */
function fieldTests(module: ValidatorModule, { fields }: ObjectType): Code {
  const lines = fields.map((field, index) => {
    const value = helperName("field", index + 1);
    const refusal = refusalOf(module, field.type, value);
    if (field.required) module.required.add(field.name);
    const condition = field.required ? refusal : allOf([test(code`${value} !== undefined`), refusal]);
    return code`  const ${value} = ${readOwn(code`object`, field.name)};\n  if (${condition.code}) return false;\n`;
  });
  return code`${lines}`;
}

function unionFunction(module: ValidatorModule, name: Code, type: UnionType): Code {
  module.required.add(type.tag);
  const cases = type.variants.map((variant) => {
    const matcher = variantMatcherOf(module, variant.type);
    return code`    case ${literal(variant.value)}:\n      return ${matcher}(object);\n`;
  });
  const tag = readOwn(code`object`, type.tag);
  const choice = code`  switch (${tag}) {\n${cases}    default:\n      return false;\n  }\n`;
  return code`function ${name}(value) {\n${asObject(module)}${choice}}`;
}

/** The function that matches the fields of what is known to be an object: its tag has been read. */
function variantMatcherOf(module: ValidatorModule, target: string): Code {
  return namedHelper(module, helperName("fits", target), (name) => {
    const { type } = definitionOf(module.model, target);
    if (type.kind !== "object") throw new Error(`No object: ${target}`);
    return code`function ${name}(object) {\n${fieldTests(module, type)}  return true;\n}`;
  });
}

/**
 * Makes `object` of `value`. Written out each time, and with `__proto__`, since engines then see that the one read which
 * follows needs no look at the prototype; a shared function costs three times as much.
 */
function asObject({ runtime }: ValidatorModule): Code {
  return code`  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const isPlain = value.__proto__ === Object.prototype && value.toJSON === undefined;
  const object = isPlain ? value : ${runtime.ownProperties}(value);
  if (object === undefined) return false;
`;
}

function arrayRefusal(module: ValidatorModule, type: ArrayType, value: Code): Condition {
  const item = refusalOf(module, type.items, code`item`);
  const limits = guardLimits(module, type, code`value`);
  const refusals = anyOf([
    test(code`!Array.isArray(value)`),
    test(code`typeof value.toJSON === "function"`),
    ...limits.filter(({ isAfterItems }) => isAfterItems !== true).map(({ broken }) => broken),
  ]);
  // After the items: an array of nothing but holes is refused for the first of them.
  const later = limits
    .filter(({ isAfterItems }) => isAfterItems === true)
    .map(({ broken }) => code`  if (${broken.code}) return false;\n`);
  return refusedBy(
    helper(
      module,
      "guardItems",
      (name) => code`function ${name}(value) {
  if (${refusals.code}) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (${item.code}) return false;
  }
${later}  return true;
}`,
    ),
    value,
  );
}

/** A value is refused that each of the types refuses. An object may hold anything that JSON can. */
function anyOfRefusal(module: ValidatorModule, { members }: AnyOfType, value: Code): Condition {
  const { canBeSent } = module.runtime;
  return allOf(
    members.map((member) =>
      member.kind === "object"
        ? anyOf([isNotOfType("object", value), test(code`!${canBeSent}(${value})`)])
        : refusalOf(module, member, value),
    ),
  );
}
