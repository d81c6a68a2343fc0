/** The fields of a packet as a contract has them, each by its pointer: named types are followed, arrays are entered. */
import type { SchemaMembers } from "../constraints/constraint.js";
import { statementsOf } from "../constraints/index.js";
import { maxContains } from "../constraints/max-contains.js";
import { foldType } from "../model/fold-type.js";
import type { ApiModel, FieldModel, ObjectType, PacketModel, TypeNode, UnionType } from "../model/types.js";
import { definitionOf, resolveType } from "../model/lookup.js";
import type { FieldContract, Limits, Locate, ValueType } from "./contract.js";
import { foldFields } from "./fold.js";
import { memberPointer } from "./field-pointer.js";

interface Around {
  readonly model: ApiModel;
  readonly locate: Locate;
  readonly pointer: string;
  readonly variants: readonly string[];
  readonly symbols: readonly string[];
  /** Fields of the envelope. */
  readonly shared: ReadonlySet<string>;
}

export function fieldsOf(model: ApiModel, packet: PacketModel, locate: Locate): readonly FieldContract[] {
  const { envelope } = model.service;
  const isAnswer = packet.direction === "response" && envelope !== undefined;
  const shared = new Set(isAnswer ? [envelope.status.field, envelope.code.field, envelope.info.field] : []);
  const around: Around = { model, locate, pointer: "", variants: [], symbols: [packet.type], shared };
  const type = resolveType(model, definitionOf(model, packet.type).type);
  if (type.kind === "union" && isAnswer) return answerFields(type, around);
  return foldFields(inside(type, around));
}

/** Success and failure are one answer: what only one of them has is a field like any other. */
function answerFields(union: UnionType, around: Around): readonly FieldContract[] {
  const fields = unionFields(union, around).map((field) => ({ ...field, variants: field.variants.slice(1) }));
  return foldFields(fields);
}

function inside(type: TypeNode, around: Around): readonly FieldContract[] {
  const none = (): readonly FieldContract[] => [];
  return foldType<readonly FieldContract[]>(type, {
    string: none,
    integer: none,
    number: none,
    boolean: none,
    any: none,
    // Nothing is known of what an object or array of a list of types holds.
    anyOf: none,
    array: ({ items }) => inside(items, around),
    object: (object) => objectFields(object, around),
    union: (union) => unionFields(union, around),
    ref: ({ target }) => inside(definitionOf(around.model, target).type, around),
  });
}

function objectFields({ fields }: ObjectType, around: Around): readonly FieldContract[] {
  return fields.flatMap((field) => {
    const own = fieldOf(field, around);
    const symbols = own.typeName === undefined ? around.symbols : [...around.symbols, own.typeName];
    const deeper = { ...around, pointer: own.pointer, symbols, shared: new Set<string>() };
    return [own, ...inside(field.type, deeper)];
  });
}

/** The tag is one field with the values of all variants; every other field belongs to its variant. */
function unionFields({ tag, variants }: UnionType, around: Around): readonly FieldContract[] {
  const fields = variants.flatMap(({ value, type }) => {
    const definition = resolveType(around.model, definitionOf(around.model, type).type);
    const deeper = {
      ...around,
      variants: [...around.variants, value],
      symbols: [...around.symbols, type],
    };
    return definition.kind === "object" ? objectFields(definition, deeper) : [];
  });
  const pointer = memberPointer(around.pointer, tag);
  const first = fields.find((field) => field.pointer === pointer);
  if (first === undefined) return fields;
  const values = variants.map(({ value }) => value);
  const { variants: outer, symbols } = around;
  const tagField: FieldContract = {
    ...first,
    variants: outer,
    symbols,
    enum: values,
    required: true,
    typeName: undefined,
  };
  return [tagField, ...fields.filter((field) => field.pointer !== pointer)];
}

function fieldOf(field: FieldModel, around: Around): FieldContract {
  const type = resolveType(around.model, field.type);
  const leaf = leafOf(around.model, field.type);
  return {
    pointer: memberPointer(around.pointer, field.name),
    variants: around.variants,
    types: typesOf(type),
    itemTypes: type.kind === "array" ? (typesOf(leaf) ?? everyType) : undefined,
    required: field.required,
    enum: valuesOf(leaf),
    limits: { ...limitsOf(type), ...limitsOf(leaf) },
    constraints: new Map([type, leaf].flatMap(plainTypes).flatMap(otherConstraints)),
    maxContains: new Map((maxContains.valueIn(type) ?? []).map(({ value, count }) => [value, count])),
    unit: field.unit,
    default: field.default,
    isFilled: field.generate !== undefined,
    isDeprecated: field.deprecated !== undefined,
    isOfService: around.shared.has(field.name),
    typeName: nameOf(field.type),
    symbols: around.symbols,
    prose: field.description,
    place: around.locate(field.origin),
  };
}

const everyType: readonly ValueType[] = ["string", "number", "boolean", "array", "object"];

/** The type itself, or what an array holds at its innermost. */
function leafOf(model: ApiModel, type: TypeNode): Exclude<TypeNode, { kind: "ref" | "array" }> {
  const resolved = resolveType(model, type);
  return resolved.kind === "array" ? leafOf(model, resolved.items) : resolved;
}

type Resolved = Exclude<TypeNode, { kind: "ref" }>;

/** The types, each of one kind, of which a value may have any. */
function plainTypes(type: Resolved): readonly Exclude<Resolved, { kind: "anyOf" }>[] {
  return type.kind === "anyOf" ? type.members : [type];
}

function valuesOf(leaf: Resolved): readonly (string | number)[] | undefined {
  const lists = plainTypes(leaf).map((type) => ("enum" in type ? type.enum?.map(({ value }) => value) : undefined));
  return lists.includes(undefined) ? undefined : lists.flatMap((values: readonly (string | number)[] = []) => values);
}

/** The name of the type, or of what an array holds at its innermost. */
function nameOf(type: TypeNode): string | undefined {
  if (type.kind === "ref") return type.target;
  return type.kind === "array" ? nameOf(type.items) : undefined;
}

function typesOf(type: Resolved): readonly ValueType[] | undefined {
  switch (type.kind) {
    case "any":
      return undefined;
    case "anyOf":
      return type.members.map(({ kind }) => kind);
    case "union":
      return ["object"];
    default:
      return [type.kind];
  }
}

function limitsOf(resolved: Resolved): Limits {
  return Object.assign({}, ...plainTypes(resolved).map(statedLimits));
}

function statedLimits(type: Resolved): Limits {
  const stated = statementsOf(type).flatMap(({ keyword, limit }) => {
    // No text or list is smaller than nothing.
    const isIdle = limit?.side === "lower" && limit.bound === limit.measure.smallest;
    return limit === undefined || isIdle ? [] : [[keyword, limit.bound] as const];
  });
  return Object.fromEntries(stated);
}

/** What a type states beyond limits. How many items it may have of a variant is compared by variant. */
function otherConstraints(type: Resolved): readonly (readonly [keyword: string, SchemaMembers])[] {
  return statementsOf(type)
    .filter(({ keyword, limit }) => limit === undefined && keyword !== maxContains.keyword)
    .map(({ keyword, schema }) => [keyword, schema("validation")]);
}
