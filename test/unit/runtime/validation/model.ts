/** A model with a packet of every kind of type, and with names that every object inherits. */
import type {
  AlternativeType,
  AnyOfType,
  ApiModel,
  ArrayType,
  OperationModel,
  TagLimit,
  TypeDefinition,
  VariantModel,
} from "../../../../generator/src/model/types.js";
import {
  array,
  define,
  field,
  fixture,
  integer,
  number,
  object,
  oneOf,
  origin,
  ref,
  string,
} from "../../emit/fixture.js";

const required = { required: true };
const boolean = { kind: "boolean", origin } as const;
const any = { kind: "any", origin } as const;

function anyOf(...members: AlternativeType[]): AnyOfType {
  return { kind: "anyOf", members, origin };
}

function listOf(more: Partial<ArrayType> = {}): ArrayType {
  return { ...array(any), ...more };
}

function limit(tag: string, value: string, count: number): TagLimit {
  return { tag, value, count };
}

function variants(...names: string[]): VariantModel[] {
  return names.map((type) => variant(type.toLowerCase(), type));
}

function variant(value: string, type: string): VariantModel {
  return { value, type, builder: undefined, origin };
}

function tagged(tag: string, name: string, ...more: Parameters<typeof object>): TypeDefinition {
  return define(name, object(field(tag, string({ enum: oneOf(name.toLowerCase()) }), required), ...more));
}

const kinds: readonly TypeDefinition[] = [
  define("Code", string({ enum: oneOf(..."abcdefghijkl") })),
  define("Amount", integer({ minimum: 1, maximum: 9, not: 5 })),
  tagged("kind", "Circle", field("radius", number, required)),
  tagged("kind", "Square", field("side", ref("Amount"), required), field("note", any)),
  define("Form", { kind: "union", tag: "kind", variants: variants("Circle", "Square"), origin }),
  tagged("constructor", "Left", field("x", integer(), required)),
  tagged("constructor", "Right", field("y", boolean)),
  define("Side", { kind: "union", tag: "constructor", variants: variants("Left", "Right"), origin }),
  define("Nothing", object(field("toString", string()), field("hasOwnProperty", integer()))),
  define(
    "EveryRequest",
    object(
      field("text", string({ minLength: 2, maxLength: 4 }), required),
      field("pattern", string({ pattern: "^[a-c]+\\p{Lu}?$" })),
      field("code", ref("Code")),
      field("amount", ref("Amount"), required),
      field("level", integer({ enum: oneOf(1, 2, 3) })),
      field("share", { kind: "number", enum: undefined, minimum: -0.5, maximum: 0.5, origin }),
      field("flag", boolean),
      field("open", any, required),
      field("form", ref("Form")),
      field("sides", { ...array(ref("Side")), maxContains: [limit("constructor", "left", 1)] }),
      field("forms", {
        ...array(ref("Form")),
        maxContains: [limit("kind", "circle", 2), limit("kind", "square", 1)],
      }),
      field("nothing", ref("Nothing")),
      field("inherited", ref("Inherited")),
      field("names", { ...array(string()), minItems: 1, maxItems: 3, uniqueItems: true }),
      field("sets", listOf({ uniqueItems: true })),
      field("grid", array(array(integer({ minimum: 0 })))),
      field("bytes", string({ minLength: 1, maxBytes: 7 })),
      field("short", array(string({ maxLength: 4, maxBytes: 10, pattern: "^\\P{Lu}*$" }))),
      field("limit", anyOf(string({ enum: oneOf("auto", "none") }), integer({ enum: oneOf(1, 2) }))),
      field("mixed", anyOf(integer({ minimum: 0 }), string({ maxLength: 3 }), boolean)),
      field("named", anyOf(integer(), string({ maxBytes: 3 }))),
      field("record", anyOf(object(), string({ maxLength: 2 }))),
      field("parts", array(anyOf(string({ minLength: 1 }), listOf({ maxItems: 2, uniqueItems: true })))),
      field("loose", anyOf({ ...number, maximum: 5 }, object(), listOf()), required),
      field("inline", object(field("a/b~c", boolean, required), field("", string()))),
    ),
  ),
  define("ProtoRequest", object(field("__proto__", ref("Amount"), required), field("valueOf", string()))),
  define(
    "ProtoList",
    object(field("list", { ...array(ref("ProtoUnion")), maxContains: [limit("__proto__", "down", 2)] }, required)),
  ),
  tagged("__proto__", "Up", field("z", integer())),
  tagged("__proto__", "Down"),
  define("ProtoUnion", { kind: "union", tag: "__proto__", variants: variants("Up", "Down"), origin }),
  define(
    "ToString",
    object(field("is", string({ enum: oneOf("toString") }), required), field("n", integer(), required)),
  ),
  define("Proto", object(field("is", string({ enum: oneOf("__proto__") }), required), field("n", boolean))),
  define("Inherited", {
    kind: "union",
    tag: "is",
    variants: [variant("toString", "ToString"), variant("__proto__", "Proto")],
    origin,
  }),
  define("PlainAnswer", object(field("done", boolean, required))),
];

function operation(name: string, request: string): OperationModel {
  const [like] = fixture.operations;
  if (like === undefined) throw new Error("The fixture has an operation.");
  const packet = (type: string, direction: "request" | "response"): OperationModel["request"] => ({
    ...like[direction],
    type,
    moduleName: type.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase(),
    guardName: `is${type}`,
    validateName: `validate${type}`,
    parseName: `parse${type}`,
    schemaName: `${type.charAt(0).toLowerCase()}${type.slice(1)}Schema`,
    ajvName: `${type.charAt(0).toLowerCase()}${type.slice(1)}`,
    maxBytes: undefined,
  });
  const packets = { request: packet(request, "request"), response: packet("PlainAnswer", "response") };
  const types = { input: request, success: "PlainAnswer", failure: undefined };
  return { ...like, ...packets, ...types, name, path: `/${name}`, codeRules: [], samples: [] };
}

/** The operations of the fixture, and one for each of the requests above. */
export const everyKind: ApiModel = {
  ...fixture,
  types: [...fixture.types, ...kinds],
  operations: [
    ...fixture.operations,
    operation("every", "EveryRequest"),
    operation("proto", "ProtoRequest"),
    operation("protoList", "ProtoList"),
  ],
};
