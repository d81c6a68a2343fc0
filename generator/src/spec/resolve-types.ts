/** The kinds of types as written, and the fields that follow from a choice of variants. */
import { type ConstraintKeyword, constraintKeywords } from "../constraints/index.js";
import type { Origin } from "../diagnostics/diagnostic.js";
import { definitions } from "../grammar/definitions.js";
import { readSection } from "../grammar/read-section.js";
import type { Section } from "../grammar/section.js";
import { builtinTypes } from "../grammar/tables/types.js";
import type {
  FieldSpec,
  PlainTypeSpec,
  ReferenceSpec,
  SourceSpec,
  TypeDeclaration,
  TypeParts,
  TypeSpec,
  UnionSpec,
  VariantSpec,
} from "./document.js";

type Fields = Section<"field">["fields"];
type WrittenType = Section<"field"> | Section<"type">;

export function declaredType(name: string, section: Section<"type">, source: SourceSpec | undefined): TypeDeclaration {
  const { description, origin } = section;
  return { name, description, type: unionOf(section) ?? typeOf(section), source, origin };
}

/** The type of a packet. */
export function objectType(fields: Fields, origin: Origin): PlainTypeSpec {
  return { ...emptyParts(origin), kind: "object", fields: fieldsOf(fields) };
}

function fieldsOf(fields: Fields): readonly FieldSpec[] {
  return [...fields].map(([name, { value }]) => ({ ...value, name, type: typeOf(value) }));
}

function typeOf(section: WrittenType, origin: Origin = section.origin): TypeSpec {
  const { type, fields, items } = section;
  const parts: TypeParts = {
    ...partsOf(section),
    origin: type?.origin ?? origin,
    fields: fieldsOf(fields),
    items: items && typeOf(items, firstKeyOf(items)),
  };
  if (type === undefined) return { ...parts, kind: impliedKind(section) };
  const { value } = type;
  if (typeof value !== "string") return { ...parts, kind: "anyOf", alternatives: value };
  const builtin = builtinTypes.find((name) => name === value);
  return builtin === undefined ? { ...parts, kind: "ref", target: value } : { ...parts, kind: builtin };
}

function impliedKind({ keyOrigins }: WrittenType): PlainTypeSpec["kind"] {
  if (keyOrigins.fields !== undefined) return "object";
  return keyOrigins.items === undefined ? "any" : "array";
}

function unionOf(section: Section<"type">): TypeSpec | undefined {
  const { variants, discriminator, descriptions, origin } = section;
  if (variants === undefined) return undefined;
  if (discriminator === undefined) throw new Error("The structure check should have required a discriminator.");
  const union = { tag: discriminator.tag, content: discriminator.content, descriptions };
  const written = variantsOf(variants, union);
  return {
    ...emptyParts(origin),
    written: writtenKeys(section),
    kind: "union",
    union: { ...union, variants: written },
  };
}

function variantsOf(
  variants: NonNullable<Section<"type">["variants"]>,
  { tag, content: contentName, descriptions }: Omit<UnionSpec, "variants">,
): readonly VariantSpec[] {
  return [...variants].map(([value, { value: variant, origin }]) => {
    const { content: target, builder, description } = variant;
    const content: ReferenceSpec = { ...emptyParts(target.origin), kind: "ref", target: target.value };
    const tagType: TypeSpec = { ...emptyParts(origin), kind: "string", enum: [{ value, origin }] };
    const describe = (name: string): string => descriptions.get(name)?.value ?? "";
    return {
      value,
      typeName: variant.type ?? value,
      builder,
      description,
      content,
      tagField: derivedField(tag, tagType, describe(tag)),
      contentField: contentName === undefined ? undefined : derivedField(contentName, content, describe(contentName)),
      origin,
    };
  });
}

/** A required field that follows from the spec without being written there as one. */
function derivedField(name: string, type: TypeSpec, description: string): FieldSpec {
  return { ...emptyField(type.origin), name, type, description, required: true };
}

function emptyField(origin: Origin): Section<"field"> {
  return readSection(definitions.field, { kind: "map", entries: [], origin }, origin);
}

function emptyParts(origin: Origin): TypeParts {
  return { ...partsOf(emptyField(origin)), fields: [], items: undefined };
}

/** Everything but the types within the type. */
function partsOf(section: WrittenType): Omit<TypeParts, "fields" | "items"> {
  const { enum: members, enumDescriptions, origin } = section;
  return {
    ...constraintsOf(section),
    alternatives: [],
    enum: members,
    enumDescriptions,
    written: writtenKeys(section),
    origin,
  };
}

function constraintsOf(section: WrittenType): Pick<WrittenType, ConstraintKeyword> {
  // The keys are those that are picked.
  return Object.fromEntries(constraintKeywords.map((keyword) => [keyword, section[keyword]])) as Pick<
    WrittenType,
    ConstraintKeyword
  >;
}

function firstKeyOf(section: WrittenType): Origin {
  const [first] = writtenKeys(section).values();
  return first ?? section.origin;
}

function writtenKeys({ keyOrigins }: WrittenType): ReadonlyMap<string, Origin> {
  const places: readonly (readonly [string, Origin | undefined])[] = Object.entries(keyOrigins);
  return new Map(places.flatMap(([key, origin]) => (origin === undefined ? [] : [[key, origin] as const])));
}
