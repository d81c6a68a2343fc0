/** Names the places of the reference that others link to: types, fields and codes. */
import type { ApiModel, FieldModel, TypeDefinition, TypeName, TypeNode } from "../../model/types.js";

export interface FieldPlace {
  readonly field: FieldModel;
  /** The field as seen from its type, such as `Items` or `Items[].Name`. */
  readonly path: string;
  readonly depth: number;
  readonly anchor: string;
}

export function typeAnchor(name: TypeName): string {
  return `type-${name}`;
}

export function codeAnchor(code: number): string {
  return `code-${code}`;
}

/** The fields of a type, and those of the nameless objects in it, each below the field that holds it. */
export function fieldPlaces({ name, type }: TypeDefinition): readonly FieldPlace[] {
  const places: FieldPlace[] = [];
  const visit = (node: TypeNode, prefix: string, depth: number): void => {
    if (node.kind === "array") visit(node.items, `${prefix}[]`, depth);
    if (node.kind !== "object") return;
    for (const field of node.fields) {
      const path = prefix === "" ? field.name : `${prefix}.${field.name}`;
      // Numbered, since a wire name can be any text.
      places.push({ field, path, depth, anchor: `${typeAnchor(name)}-${places.length + 1}` });
      visit(field.type, path, depth + 1);
    }
  };
  visit(type, "", 0);
  return places;
}

/** For each code the fields that raise it, in the order of the reference. */
export function fieldsByCode(
  model: ApiModel,
  types: readonly TypeDefinition[],
): ReadonlyMap<number, readonly { readonly type: TypeName; readonly place: FieldPlace }[]> {
  const found = new Map<number, { readonly type: TypeName; readonly place: FieldPlace }[]>(
    model.errors.map((error) => [error.code, []]),
  );
  for (const type of types) {
    for (const place of fieldPlaces(type)) {
      for (const code of place.field.codes) found.get(code)?.push({ type: type.name, place });
    }
  }
  return found;
}
