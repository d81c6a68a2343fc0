/** The places of fields in types, for references that link fields and codes both ways. */
import { typeParts } from "../model/fold-type.js";
import type { ApiModel, FieldModel, TypeDefinition, TypeName, TypeNode } from "../model/types.js";
import { unreachable } from "../text/unreachable.js";

/** A field, and where it is in a named type. */
export interface FieldPlace {
  readonly field: FieldModel;
  /** The names from the type to the field. */
  readonly names: readonly string[];
  /** The same as one text, such as `Items` or `Items[].Name`. */
  readonly path: string;
  /** Its number within the type, from 1. */
  readonly number: number;
}

/** The fields of a type, and those of the nameless objects in it, each below the field that holds it. */
export function fieldPlaces({ type }: TypeDefinition): readonly FieldPlace[] {
  const places: FieldPlace[] = [];
  const visit = (node: TypeNode, prefix: string, names: readonly string[]): void => {
    for (const part of typeParts(node)) {
      switch (part.in) {
        case "items":
          visit(part.type, `${prefix}[]`, names);
          break;
        case "field": {
          const { field } = part;
          const path = prefix === "" ? field.name : `${prefix}.${field.name}`;
          const place = { field, path, names: [...names, field.name], number: places.length + 1 };
          places.push(place);
          visit(field.type, path, place.names);
          break;
        }
        // A named type has places of its own, and nothing is known of what one of several types holds.
        case "alternative":
        case "variant":
        case "reference":
          break;
        default:
          unreachable(part);
      }
    }
  };
  visit(type, "", []);
  return places;
}

/** For each code the fields that raise it, in the order of the types. */
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
