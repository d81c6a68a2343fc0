/** The only module that distinguishes the kinds of types: an exhaustive fold over them, and the types inside a type. */
import { unreachable } from "../text/unreachable.js";
import type { FieldModel, TypeName, TypeNode } from "./types.js";

export type TypeKind = TypeNode["kind"];
export type TypeOfKind<Kind extends TypeKind> = Extract<TypeNode, { readonly kind: Kind }>;

/** What to make of a type of each kind. A kind that is added to the model is missing here, which does not compile. */
export type TypeHandlers<Result> = { readonly [Kind in TypeKind]: (type: TypeOfKind<Kind>) => Result };

/** Hands a type to the handler of its kind. */
export function foldType<Result>(type: TypeNode, handlers: TypeHandlers<Result>): Result {
  switch (type.kind) {
    case "string":
      return handlers.string(type);
    case "integer":
      return handlers.integer(type);
    case "number":
      return handlers.number(type);
    case "boolean":
      return handlers.boolean(type);
    case "any":
      return handlers.any(type);
    case "array":
      return handlers.array(type);
    case "object":
      return handlers.object(type);
    case "union":
      return handlers.union(type);
    case "anyOf":
      return handlers.anyOf(type);
    case "ref":
      return handlers.ref(type);
    default:
      return unreachable(type);
  }
}

/** What a type is made of: a type written in it, with the field that holds it if there is one, or the name of a type. */
export type TypePart =
  | { readonly in: "items" | "alternative"; readonly type: TypeNode }
  | { readonly in: "field"; readonly field: FieldModel; readonly type: TypeNode }
  | { readonly in: "variant" | "reference"; readonly name: TypeName };

/** The parts of a type, one level deep, in the order of the spec. Names are not followed. */
export function typeParts(type: TypeNode): readonly TypePart[] {
  return foldType<readonly TypePart[]>(type, partHandlers);
}

const noParts = (): readonly TypePart[] => [];

const partHandlers: TypeHandlers<readonly TypePart[]> = {
  string: noParts,
  integer: noParts,
  number: noParts,
  boolean: noParts,
  any: noParts,
  array: ({ items }) => [{ in: "items", type: items }],
  object: ({ fields }) => fields.map((field) => ({ in: "field", field, type: field.type })),
  union: ({ variants }) => variants.map(({ type }) => ({ in: "variant", name: type })),
  anyOf: ({ members }) => members.map((type) => ({ in: "alternative", type })),
  ref: ({ target }) => [{ in: "reference", name: target }],
};
