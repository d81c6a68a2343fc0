/** Looks things of the model up by name or code, in constant time. */
import type { ApiModel, ErrorModel, TypeDefinition, TypeName, TypeNode } from "./types.js";

interface Index {
  readonly types: ReadonlyMap<TypeName, TypeDefinition>;
  readonly errors: ReadonlyMap<number, ErrorModel>;
}

const indexes = new WeakMap<ApiModel, Index>();

function indexOf(model: ApiModel): Index {
  let index = indexes.get(model);
  if (index === undefined) {
    index = {
      types: new Map(model.types.map((definition) => [definition.name, definition])),
      errors: new Map(model.errors.map((error) => [error.code, error])),
    };
    indexes.set(model, index);
  }
  return index;
}

/** The definition of a type that the model names. Throws on any other name: that would be a bug in building the model. */
export function definitionOf(model: ApiModel, name: TypeName): TypeDefinition {
  const definition = indexOf(model).types.get(name);
  if (definition === undefined) throw new Error(`The model has no type named ${name}.`);
  return definition;
}

/** Resolves the name of a type to the type. */
export function resolveType(model: ApiModel, type: TypeNode): Exclude<TypeNode, { kind: "ref" }> {
  let resolved = type;
  while (resolved.kind === "ref") resolved = definitionOf(model, resolved.target).type;
  return resolved;
}

/** The documented errors of these codes, in the order given. */
export function errorsOf(model: ApiModel, codes: readonly number[]): readonly ErrorModel[] {
  const { errors } = indexOf(model);
  return codes.flatMap((code) => errors.get(code) ?? []);
}
