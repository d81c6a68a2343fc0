/** The anchors of the reference: types, fields and codes. */
import type { TypeName } from "../../model/types.js";
import type { FieldPlace } from "../field-places.js";

export function typeAnchor(name: TypeName): string {
  return `type-${name}`;
}

/** Numbered, since a wire name can be any text. */
export function fieldAnchor(type: TypeName, place: FieldPlace): string {
  return `${typeAnchor(type)}-${place.number}`;
}

export function codeAnchor(code: number): string {
  return `code-${code}`;
}
