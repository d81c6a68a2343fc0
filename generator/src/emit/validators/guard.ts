/**
 * Prints the guard of a packet: plain checks in the order of the fields, of which the first that fails ends it.
 *
 * Its verdict is that of the check, which finds all that is wrong. It reads own properties alone, as JSON text would hold them,
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
import { header } from "../../print/print-file.js";
import { identifier, literal } from "../../print/text.js";
import { tagLimits } from "./limits.js";
import {
  importLines,
  inheritsRequired,
  type JudgingModule,
  newModule,
  noneOf,
  partFunction,
  pattern,
  readOwn,
} from "./module.js";

/** The module `<packet>.guard.js`. */
export function guardCode(model: ApiModel, packet: PacketModel): string {
  const module = newModule(model);
  const matcher = matcherOf(module, packet.type);
  const value = readable(module, "value");
  const parts = [
    importLines(module.imports),
    module.constants.join(""),
    `export function ${identifier(packet.guardName)}(value) {
  try {
    return ${matcher}(${value});
  } catch {
    // A getter or a proxy threw: what cannot be read does not match.
    return false;
  }
}
`,
    ...module.functions.values(),
  ];
  return `${header(model)}\n${parts.filter((part) => part !== "").join("\n")}`;
}

/** The value to judge: less what its objects inherit, where a program has given every object a property that is required here. */
function readable(module: JudgingModule, value: string): string {
  const isInherited = inheritsRequired(module);
  if (isInherited === undefined) return value;
  module.imports.set("withoutInheritance", "validation/own-properties.js");
  return `${isInherited} ? withoutInheritance(${value}) : ${value}`;
}

/** A condition under which a value is refused. */
function refusalOf(module: JudgingModule, type: TypeNode, value: string): string {
  switch (type.kind) {
    case "string":
      return anyOf([
        type.enum === undefined ? `typeof ${value} !== "string"` : noneOf(module, type.enum, value),
        ...lengthRefusals(module, type.minLength, type.maxLength, value),
        byteRefusal(module, type.maxBytes, value),
        type.pattern === undefined ? undefined : `!${pattern(module, type.pattern)}.test(${value})`,
      ]);
    case "integer":
    case "number":
      return anyOf([
        type.enum === undefined
          ? `!Number.${type.kind === "integer" ? "isInteger" : "isFinite"}(${value})`
          : noneOf(module, type.enum, value),
        type.minimum === undefined ? undefined : `${value} < ${literal(type.minimum)}`,
        type.maximum === undefined ? undefined : `${value} > ${literal(type.maximum)}`,
        type.kind === "integer" && type.not !== undefined ? `${value} === ${literal(type.not)}` : undefined,
      ]);
    case "boolean":
      return `typeof ${value} !== "boolean"`;
    case "any":
      module.imports.set("canBeSent", "validation/can-be-sent.js");
      return `!canBeSent(${value})`;
    case "anyOf":
      return anyOfRefusal(module, type, value);
    case "array":
      return arrayRefusal(module, type, value);
    case "object":
      return `!${partFunction(module, (name) => objectFunction(module, name, type))}(${value})`;
    case "union":
      return `!${partFunction(module, (name) => unionFunction(module, name, type))}(${value})`;
    case "ref":
      return namedRefusal(module, type.target, value);
    default:
      return unreachable(type);
  }
}

/** Objects get a function for each named type; what is smaller is written where it is used. */
function namedRefusal(module: JudgingModule, target: string, value: string): string {
  const { type } = definitionOf(module.model, target);
  const isObject = type.kind === "object" || type.kind === "union";
  return isObject ? `!${matcherOf(module, target)}(${value})` : refusalOf(module, type, value);
}

/** The name of the function that matches a named type of objects; it is made when first asked for. */
function matcherOf(module: JudgingModule, target: string): string {
  const name = `matches${identifier(target)}`;
  if (module.functions.has(name)) return name;
  const { type } = definitionOf(module.model, target);
  // The place is taken before the functions that it calls take theirs.
  module.functions.set(name, "");
  if (type.kind === "object") module.functions.set(name, objectFunction(module, name, type));
  else if (type.kind === "union") module.functions.set(name, unionFunction(module, name, type));
  else throw new Error(`No objects: ${target}`);
  return name;
}

function objectFunction(module: JudgingModule, name: string, type: ObjectType): string {
  return `function ${name}(value) {\n${asObject(module)}${fieldChecks(module, type)}  return true;\n}\n`;
}

/** Checks the fields of `object`. */
function fieldChecks(module: JudgingModule, { fields }: ObjectType): string {
  const lines = fields.map((field, index) => {
    const value = `field${index + 1}`;
    const refusal = refusalOf(module, field.type, value);
    if (field.required) module.required.add(field.name);
    const condition = field.required
      ? refusal
      : `${value} !== undefined && ${refusal.includes(" || ") ? `(${refusal})` : refusal}`;
    return `  const ${value} = ${readOwn("object", field.name)};\n  if (${condition}) return false;\n`;
  });
  return lines.join("");
}

function unionFunction(module: JudgingModule, name: string, type: UnionType): string {
  module.required.add(type.tag);
  const cases = type.variants.map((variant) => {
    return `    case ${literal(variant.value)}:\n      return ${variantMatcherOf(module, variant.type)}(object);\n`;
  });
  const choice = `  switch (${readOwn("object", type.tag)}) {\n${cases.join("")}    default:\n      return false;\n  }\n`;
  return `function ${name}(value) {\n${asObject(module)}${choice}}\n`;
}

/** The name of the function that matches the fields of what is known to be an object: its tag has been read. */
function variantMatcherOf(module: JudgingModule, target: string): string {
  const name = `fits${identifier(target)}`;
  if (module.functions.has(name)) return name;
  const { type } = definitionOf(module.model, target);
  if (type.kind !== "object") throw new Error(`No object: ${target}`);
  // The place is taken before the functions that it calls take theirs.
  module.functions.set(name, "");
  module.functions.set(name, `function ${name}(object) {\n${fieldChecks(module, type)}  return true;\n}\n`);
  return name;
}

/**
 * Makes `object` of `value`. Written out each time, and with `__proto__`, since engines then see that the one read which
 * follows needs no look at the prototype; a shared function costs three times as much.
 */
function asObject(module: JudgingModule): string {
  module.imports.set("ownProperties", "validation/own-properties.js");
  return `  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const isPlain = value.__proto__ === Object.prototype && value.toJSON === undefined;
  const object = isPlain ? value : ownProperties(value);
  if (object === undefined) return false;
`;
}

function arrayRefusal(module: JudgingModule, type: ArrayType, value: string): string {
  const item = refusalOf(module, type.items, "item");
  if (type.uniqueItems) module.imports.set("hasUniqueItems", "validation/equal.js");
  const refusals = anyOf([
    "!Array.isArray(value)",
    `typeof value.toJSON === "function"`,
    type.minItems === undefined ? undefined : `value.length < ${literal(type.minItems)}`,
    type.maxItems === undefined ? undefined : `value.length > ${literal(type.maxItems)}`,
    type.uniqueItems ? "!hasUniqueItems(value)" : undefined,
  ]);
  // After the items: an array of nothing but holes is refused for the first of them.
  const tooMany = tagLimits(module, type, "value").map(({ broken }) => `  if (${broken}) return false;\n`);
  const name = partFunction(
    module,
    (part) => `function ${part}(value) {
  if (${refusals}) return false;
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (${item}) return false;
  }
${tooMany.join("")}  return true;
}
`,
  );
  return `!${name}(${value})`;
}

/** A value is refused that each of the types refuses. An object may hold anything that JSON can. */
function anyOfRefusal(module: JudgingModule, { members }: AnyOfType, value: string): string {
  const refusals = members.map((member) => {
    if (member.kind !== "object") return refusalOf(module, member, value);
    module.imports.set("canBeSent", "validation/can-be-sent.js");
    return `typeof ${value} !== "object" || ${value} === null || Array.isArray(${value}) || !canBeSent(${value})`;
  });
  return refusals.map((refusal) => (refusal.includes(" || ") ? `(${refusal})` : refusal)).join(" && ");
}

/** A text never has more code points than units, so most texts need no counting. */
function lengthRefusals(
  module: JudgingModule,
  minimum: number | undefined,
  maximum: number | undefined,
  value: string,
): (string | undefined)[] {
  if (minimum !== undefined || maximum !== undefined)
    module.imports.set("codePointLength", "validation/text-length.js");
  const [least, most] = [literal(minimum), literal(maximum)];
  return [
    minimum === undefined ? undefined : `${value}.length < ${least} || codePointLength(${value}) < ${least}`,
    maximum === undefined ? undefined : `${value}.length > ${most} && codePointLength(${value}) > ${most}`,
  ];
}

/** A unit of a text takes three bytes at most, so most texts need no counting. */
function byteRefusal(module: JudgingModule, maximum: number | undefined, value: string): string | undefined {
  if (maximum === undefined) return undefined;
  module.imports.set("utf8ByteLength", "validation/text-length.js");
  const surely = literal(Math.floor(maximum / 3));
  return `${value}.length > ${surely} && utf8ByteLength(${value}) > ${literal(maximum)}`;
}

/** One condition of several; the parts that are undefined ask for nothing. */
function anyOf(conditions: readonly (string | undefined)[]): string {
  const asked = conditions.filter((condition) => condition !== undefined);
  if (asked.length < 2) return asked.join("");
  return asked.map((condition) => (condition.includes(" && ") ? `(${condition})` : condition)).join(" || ");
}

function unreachable(type: never): never {
  throw new Error(`No guard for ${JSON.stringify(type)}`);
}
