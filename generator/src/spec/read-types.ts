/** Reads types, fields and variants from well-shaped mappings. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/rules.js";
import type {
  FieldSpec,
  LimitName,
  Located,
  SourceSpec,
  TypeDeclaration,
  TypeKind,
  TypeSpec,
  UnionSpec,
  VariantSpec,
} from "./document.js";
import { toJson } from "../yaml/to-json.js";
import { builtinTypes, listableTypes } from "../grammar/keys.js";
import { MapReader, textOf } from "../grammar/reader.js";
import type { MapEntry, SourceNode } from "../yaml/tree.js";

const limitNames: readonly LimitName[] = [
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "maxBytes",
  "minItems",
  "maxItems",
];

/** Keys whose meaning depends on the kind of the type, so that a rule can ask whether they are in place. */
const constraintKeys = [
  "items",
  "fields",
  "enum",
  "enumDescriptions",
  "pattern",
  "uniqueItems",
  "maxContains",
  ...limitNames,
];

/** What only a field can say; inside `items` there is no field. */
const fieldKeys = ["required", "description", "unit", "default", "generate", "mock", "deprecated"];

/** Reads types, and reports where the parts of one do not say what it is. */
export class TypeReader {
  readonly #found: Diagnostic[];

  constructor(found: Diagnostic[]) {
    this.#found = found;
  }

  declaration(entry: MapEntry, reader: MapReader, source: SourceSpec | undefined): TypeDeclaration {
    const forms = ["fields", "variants", "type"].filter((key) => reader.has(key));
    if (forms.length !== 1 && !isSpelledOut(reader)) {
      const params = { subject: `Type '${entry.key}'`, keys: "`fields`, `variants` and `type`" };
      this.#found.push(diagnostic("spec/exactly-one", entry.keyOrigin, params));
    }
    const type = reader.has("variants") ? this.#union(entry, reader) : this.type(reader, entry.keyOrigin, "any");
    return { name: entry.key, description: reader.text("description") ?? "", type, source, origin: entry.keyOrigin };
  }

  fields(entries: readonly { readonly entry: MapEntry; readonly reader: MapReader }[]): readonly FieldSpec[] {
    return entries.map(({ entry, reader }) => this.#field(entry, reader));
  }

  /** A type from the keys of a field or a declaration; `fallback` is its kind if none of them tells. */
  type(reader: MapReader, origin: Origin, fallback?: TypeKind): TypeSpec {
    const named = reader.locatedText("type");
    const several = reader.list("type");
    const kind =
      builtinTypes.find((name) => name === named?.value) ??
      (named !== undefined ? "ref" : several !== undefined ? "anyOf" : impliedKind(reader));
    if (kind === undefined && fallback === undefined) {
      const params = { key: "type", place: "a field", meaning: "without it, nothing says what the value is." };
      this.#found.push(diagnostic("spec/missing-key", origin, params));
    }
    return {
      ...bareType(kind ?? fallback ?? "any", (named ?? several)?.origin ?? origin),
      target: named?.value ?? "",
      alternatives: reader.choices("type", listableTypes),
      fields: this.fields(reader.mapEntries("fields")),
      items: this.#items(reader),
      limits: limitsOf(reader),
      pattern: reader.locatedText("pattern"),
      uniqueItems: reader.flag("uniqueItems"),
      maxContains: reader.numberEntries("maxContains"),
      enum: reader.list("enum")?.items.map((item) => ({ value: toJson(item), origin: item.origin })),
      enumDescriptions: reader.textEntries("enumDescriptions"),
      written: new Map(
        constraintKeys.flatMap((key) => (reader.has(key) ? [[key, reader.keyOrigin(key)] as const] : [])),
      ),
    };
  }

  #field(entry: MapEntry, reader: MapReader): FieldSpec {
    const written = reader.value("default");
    return {
      name: entry.key,
      required: reader.flag("required"),
      type: this.type(reader, entry.keyOrigin),
      description: reader.text("description") ?? "",
      unit: reader.text("unit"),
      default: written === undefined ? undefined : { value: toJson(written), origin: written.origin },
      generate: reader.choice("generate", ["random-uint32"]),
      mock: reader.choice("mock", ["unix-seconds", "unique"]),
      deprecated: reader.text("deprecated"),
      origin: entry.keyOrigin,
    };
  }

  #items(reader: MapReader): TypeSpec | undefined {
    const named = reader.locatedText("items");
    if (named !== undefined) return namedType(named);
    const items = reader.map("items");
    if (items === undefined) return undefined;
    for (const key of fieldKeys.filter((name) => items.has(name))) {
      this.#found.push(diagnostic("spec/misplaced-key", items.keyOrigin(key), { key, place: "inside `items`" }));
    }
    return this.type(items, items.keyOrigin("type"));
  }

  #union(entry: MapEntry, reader: MapReader): TypeSpec {
    const discriminator = reader.map("discriminator");
    const union = {
      tag: discriminator?.text("tag") ?? "",
      content: discriminator?.text("content"),
      descriptions: reader.textEntries("descriptions"),
    };
    const variants = reader.entries("variants").map((variant) => readVariant(variant, union));
    const written = constraintKeys.flatMap((key) => (reader.has(key) ? [[key, reader.keyOrigin(key)] as const] : []));
    return { ...bareType("union", entry.keyOrigin), union: { ...union, variants }, written: new Map(written) };
  }
}

/** A declaration may say `type: object` or `type: array` beside the part that goes with it. */
function isSpelledOut(reader: MapReader): boolean {
  return !reader.has("variants") && reader.text("type") === "object" && reader.has("fields");
}

function impliedKind(reader: MapReader): TypeKind | undefined {
  if (reader.has("fields")) return "object";
  return reader.has("items") ? "array" : undefined;
}

/** A type that is given by its name alone. */
function namedType(name: Located<string>): TypeSpec {
  const kind = builtinTypes.find((builtin) => builtin === name.value) ?? "ref";
  return { ...bareType(kind, name.origin), target: name.value };
}

/** A type of some kind with nothing more to say. */
export function bareType(kind: TypeKind, origin: Origin): TypeSpec {
  return {
    kind,
    target: "",
    alternatives: [],
    fields: [],
    items: undefined,
    union: undefined,
    limits: new Map(),
    pattern: undefined,
    uniqueItems: false,
    maxContains: new Map(),
    enum: undefined,
    enumDescriptions: new Map(),
    written: new Map(),
    origin,
  };
}

function limitsOf(reader: MapReader): ReadonlyMap<LimitName, Located<number>> {
  const limits = new Map<LimitName, Located<number>>();
  for (const name of limitNames) {
    const value = reader.number(name);
    if (value !== undefined) limits.set(name, value);
  }
  return limits;
}

function readVariant(entry: MapEntry, union: Omit<UnionSpec, "variants">): VariantSpec {
  const reader = entry.value.kind === "map" ? new MapReader(entry.value) : undefined;
  const content = { ...bareType("ref", entry.keyOrigin), ...refTo(reader?.value("content") ?? entry.value) };
  const description = (name: string): string => union.descriptions.get(name)?.value ?? "";
  const value = { value: entry.key, origin: entry.keyOrigin };
  const tag = { ...bareType("string", entry.keyOrigin), enum: [value] };
  return {
    value: entry.key,
    typeName: reader?.text("type") ?? entry.key,
    builder: reader?.text("builder"),
    description: reader?.text("description") ?? "",
    content,
    tagField: requiredField(union.tag, tag, description(union.tag)),
    contentField:
      union.content === undefined ? undefined : requiredField(union.content, content, description(union.content)),
    origin: entry.keyOrigin,
  };
}

function refTo(node: SourceNode): Partial<TypeSpec> {
  const name = textOf(node);
  return name === undefined ? {} : { target: name.value, origin: name.origin };
}

/** A field that follows from the spec without being written there as one. */
function requiredField(name: string, type: TypeSpec, description: string): FieldSpec {
  return {
    name,
    required: true,
    type,
    description,
    unit: undefined,
    default: undefined,
    generate: undefined,
    mock: undefined,
    deprecated: undefined,
    origin: type.origin,
  };
}
