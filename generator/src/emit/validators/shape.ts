/** Prints the shape of a packet: which properties the documentation knows, for the runtime to find those it does not. */
import type { ApiModel, TypeNode } from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { identifier, literal, literalKey } from "../../print/text.js";

/** The expression for a type's shape, after the constants that it names. */
export interface PrintedShape {
  readonly constants: readonly string[];
  readonly expression: string;
}

export function printShape(model: ApiModel, typeName: string): PrintedShape {
  const constants = new Map<string, string>();
  const expression = named(model, typeName, constants);
  return { constants: [...constants.values()], expression };
}

/** Named objects are printed once, however often they are used. */
function named(model: ApiModel, target: string, constants: Map<string, string>): string {
  const { type } = definitionOf(model, target);
  if (type.kind !== "object" && type.kind !== "union") return shapeOf(model, type, constants);
  const name = `shapeOf${identifier(target)}`;
  if (!constants.has(name)) {
    const expression = shapeOf(model, type, constants);
    // After those that it names, which the call above has put in.
    constants.set(name, `const ${name} = ${expression};`);
  }
  return name;
}

function shapeOf(model: ApiModel, type: TypeNode, constants: Map<string, string>): string {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "any":
    case "anyOf":
      return "0";
    case "array":
      return `[${shapeOf(model, type.items, constants)}]`;
    case "object":
      return `{ p: ${members(type.fields.map((field) => [field.name, shapeOf(model, field.type, constants)]))} }`;
    case "union": {
      const variants = type.variants.map((variant): Member => [variant.value, named(model, variant.type, constants)]);
      return `{ t: ${literal(type.tag)}, v: ${members(variants)} }`;
    }
    case "ref":
      return named(model, type.target, constants);
    default:
      return unreachable(type);
  }
}

type Member = readonly [key: string, expression: string];

function members(entries: readonly Member[]): string {
  return `{ ${entries.map(([key, expression]) => `${literalKey(key)}: ${expression}`).join(", ")} }`;
}

function unreachable(type: never): never {
  throw new Error(`No shape for ${JSON.stringify(type)}`);
}
