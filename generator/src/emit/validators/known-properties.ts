/** The documented properties of a packet, as a constant by which the runtime finds those that are not documented. */
import type { ApiModel, TypeNode } from "../../model/types.js";
import { definitionOf } from "../../model/lookup.js";
import { type Code, code, helperName, joined, literal, literalKey } from "../../print/code.js";
import { unreachable } from "../../text/unreachable.js";

/** The expression for a type's known properties, after the constants that it names. */
export interface KnownProperties {
  readonly constants: readonly Code[];
  readonly expression: Code;
}

export function knownProperties(model: ApiModel, typeName: string): KnownProperties {
  const constants = new Map<string, Code>();
  const expression = ofNamed(model, typeName, constants);
  return { constants: [...constants.values()], expression };
}

/** Named objects are printed once, however often they are used. */
function ofNamed(model: ApiModel, target: string, constants: Map<string, Code>): Code {
  const { type } = definitionOf(model, target);
  if (type.kind !== "object" && type.kind !== "union") return ofType(model, type, constants);
  const name = helperName("knownPropertiesOf", target);
  if (!constants.has(name.text)) {
    const expression = ofType(model, type, constants);
    // After those that it names, which the call above has put in.
    constants.set(name.text, code`const ${name} = ${expression};`);
  }
  return name;
}

function ofType(model: ApiModel, type: TypeNode, constants: Map<string, Code>): Code {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "any":
    case "anyOf":
      return code`0`;
    case "array":
      return code`[${ofType(model, type.items, constants)}]`;
    case "object":
      return code`{ p: ${members(type.fields.map((field) => [field.name, ofType(model, field.type, constants)]))} }`;
    case "union": {
      const variants = type.variants.map((variant): Member => [variant.value, ofNamed(model, variant.type, constants)]);
      return code`{ t: ${literal(type.tag)}, v: ${members(variants)} }`;
    }
    case "ref":
      return ofNamed(model, type.target, constants);
    default:
      return unreachable(type);
  }
}

type Member = readonly [key: string, expression: Code];

function members(entries: readonly Member[]): Code {
  return code`{ ${joined(
    entries.map(([key, expression]) => code`${literalKey(key)}: ${expression}`),
    ", ",
  )} }`;
}
