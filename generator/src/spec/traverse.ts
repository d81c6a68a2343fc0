/** Traversals of the types of a spec document, shared by the rules. */
import type { Statement } from "../constraints/constraint.js";
import { constraints } from "../constraints/index.js";
import type { FieldSpec, OperationSpec, SpecDocument, TypeSpec } from "./document.js";

/** A field and its position. */
export interface PlacedField {
  readonly field: FieldSpec;
  /** The packet whose own field it is; undefined for a field of a named or nested type. */
  readonly packet: "request" | "response" | undefined;
}

/** Every type that is written: of declarations and of packets, with all types nested in them. */
export function* allTypes(spec: SpecDocument): Generator<TypeSpec> {
  for (const root of roots(spec)) yield* typesWithin(root);
}

/** Every field that is written. */
export function* allFields(spec: SpecDocument): Generator<PlacedField> {
  for (const declaration of spec.types) yield* fieldsWithin(declaration.type, undefined);
  for (const operation of spec.operations) {
    yield* fieldsWithin(operation.request.type, "request");
    yield* fieldsWithin(operation.response.type, "response");
  }
}

/** A type and the types written inside it; references are not followed. */
export function* typesWithin(type: TypeSpec): Generator<TypeSpec> {
  yield type;
  if (type.items !== undefined) yield* typesWithin(type.items);
  for (const field of type.fields) yield* typesWithin(field.type);
  for (const variant of type.union?.variants ?? []) yield variant.content;
}

function* fieldsWithin(type: TypeSpec, packet: PlacedField["packet"]): Generator<PlacedField> {
  if (type.items !== undefined) yield* fieldsWithin(type.items, undefined);
  for (const field of type.fields) {
    yield { field, packet };
    yield* fieldsWithin(field.type, undefined);
  }
}

function* roots(spec: SpecDocument): Generator<TypeSpec> {
  for (const declaration of spec.types) yield declaration.type;
  for (const operation of spec.operations) yield* packetTypes(operation);
}

/** The types of an operation's request and response. */
export function packetTypes(operation: OperationSpec): readonly [TypeSpec, TypeSpec] {
  return [operation.request.type, operation.response.type];
}

/** The type that a reference names; any other type itself. Undefined if the name is not declared. */
export function resolved(spec: SpecDocument, type: TypeSpec): TypeSpec | undefined {
  return type.kind === "ref" ? spec.declared.get(type.target)?.type : type;
}

/** The fields of each variant of a union. */
export function variantFields(spec: SpecDocument, union: TypeSpec): readonly (readonly FieldSpec[])[] {
  return (union.union?.variants ?? []).map((variant) => {
    if (variant.contentField !== undefined) return [variant.tagField, variant.contentField];
    return [variant.tagField, ...(resolved(spec, variant.content)?.fields ?? [])];
  });
}

/** What a type states beyond its kind and enum, whether or not it has a meaning there. */
export function statementsIn(spec: SpecDocument, type: TypeSpec): readonly Statement[] {
  const tag = itemTag(spec.declared, type);
  return constraints.flatMap((one) => one.inSpec(type, tag) ?? []);
}

/** The tag of the items of an array; empty if they have none. */
export function itemTag(declared: SpecDocument["declared"], { items }: TypeSpec): string {
  const type = items?.kind === "ref" ? declared.get(items.target)?.type : items;
  return type?.union?.tag ?? "";
}
