/** The proposal of a field: type, from the table or the samples, limits, and the fields inside it. */
import { limits } from "../../constraints/index.js";
import { isExceeded } from "../../constraints/limit.js";
import type { FieldContract, PacketContract, ValueType } from "../../contract/contract.js";
import { memberName, parentPointer } from "../../contract/field-pointer.js";
import type { JsonValue } from "../../json/json-value.js";
import { type Draft, type DraftEntry, draftOf, entry, mapOf } from "../../yaml/edit/draft.js";
import { coveringTypes, isCovered, type ShownTypes, shownIn } from "./shown.js";

/** A type in the table that every sample contradicts. */
export interface ContradictedType {
  readonly pointer: string;
  readonly stated: readonly ValueType[];
  readonly shown: readonly ValueType[];
}

/** The rows of a page, and their parents that have no row: the samples show their types. */
export function withParents(fields: readonly FieldContract[]): readonly FieldContract[] {
  const known = new Set(fields.map(({ pointer }) => pointer));
  const missingParents = (field: FieldContract): readonly FieldContract[] => {
    const pointer = parentPointer(field.pointer);
    if (pointer === "" || known.has(pointer)) return [];
    known.add(pointer);
    const parent = { ...field, pointer, types: undefined, required: undefined, enum: undefined, limits: {}, prose: "" };
    return [...missingParents(parent), parent];
  };
  return fields.flatMap((field) => [...missingParents(field), field]);
}

/** The proposals of fields of one packet of a page. */
export class FieldProposer {
  /** Filled as fields are proposed. */
  readonly contradicted: ContradictedType[] = [];
  readonly #fields: readonly FieldContract[];
  readonly #shown: ReadonlyMap<string, ShownTypes>;

  constructor(fields: readonly FieldContract[], samples: PacketContract["samples"]) {
    this.#fields = fields;
    this.#shown = shownIn(samples);
  }

  /** The field with all fields inside it. */
  entry(field: FieldContract): DraftEntry {
    const remark = `review: line ${field.place.line} of the page`;
    return entry(memberName(field.pointer), this.#value(field), remark);
  }

  /** The types in the table, unless every sample contradicts them. */
  typesOf(field: FieldContract): readonly ValueType[] | undefined {
    const shown = this.#shown.get(field.pointer)?.types;
    const covering = shown && coveringTypes(shown);
    if (field.types === undefined) return covering ?? (this.#children(field).length > 0 ? ["object"] : undefined);
    const isContradicted =
      covering !== undefined && ![...(shown ?? [])].some((type) => isCovered(type, field.types ?? []));
    return isContradicted ? covering : field.types;
  }

  #children({ pointer }: FieldContract): readonly FieldContract[] {
    return this.#fields.filter((field) => parentPointer(field.pointer) === pointer);
  }

  #value(field: FieldContract): Draft {
    const types = this.typesOf(field);
    if (types !== field.types && types !== undefined && field.types !== undefined) {
      this.contradicted.push({ pointer: field.pointer, stated: field.types, shown: types });
    }
    const [type, ...others] = types ?? [];
    const required = field.required === true ? entry("required", true) : undefined;
    const unit = field.unit === undefined ? undefined : entry("unit", field.unit);
    if (others.length > 0 && types !== undefined) {
      return mapOf(entry("type", { items: types }), required, ...limitsFor(field, types), unit);
    }
    if (type === undefined) return mapOf(entry("type", "any"), required, unit);
    if (type === "array") {
      return mapOf(entry("type", type), required, ...limitEntries(field, [type]), entry("items", this.#items(field)));
    }
    if (type === "object") return mapOf(entry("type", "object"), required, this.#inner(field));
    return mapOf(entry("type", type), required, ...limitsFor(field, [type]), unit, defaultFor(field, type));
  }

  #inner(field: FieldContract): DraftEntry | undefined {
    const children = this.#children(field);
    return children.length === 0 ? undefined : entry("fields", mapOf(...children.map((child) => this.entry(child))));
  }

  #items(field: FieldContract): Draft {
    if (this.#children(field).length > 0) return mapOf(entry("type", "object"), this.#inner(field));
    const shown = this.#shown.get(field.pointer)?.itemTypes;
    const types = (shown && coveringTypes(shown)) ?? typesOfValues(field.enum);
    const [type, ...others] = types ?? [];
    if (type === undefined) return "any";
    if (others.length > 0 && types !== undefined) return mapOf(entry("type", { items: types }));
    if (type === "array") return mapOf(entry("type", type), entry("items", "any"));
    if (type === "object") return mapOf(entry("type", type));
    const stated = limitsFor(field, [type]);
    return stated.length === 0 ? type : mapOf(entry("type", type), ...stated);
  }
}

/** Limits and valid values that apply to the type. A page may state others. */
function limitsFor(field: FieldContract, types: readonly ValueType[]): readonly DraftEntry[] {
  const { enum: values } = field;
  const matching = values?.filter((value) => hasType(value, types)) ?? [];
  const isListed = matching.length > 0 && matching.length === values?.length;
  return [...limitEntries(field, types), ...(isListed ? [entry("enum", draftOf(matching))] : [])];
}

function limitEntries({ limits: stated }: FieldContract, types: readonly ValueType[]): readonly DraftEntry[] {
  return limits.flatMap(({ keyword, appliesTo }) => {
    const bound = stated[keyword];
    return bound === undefined || !types.some(appliesTo) ? [] : [entry(keyword, bound)];
  });
}

/** The default, unless it contradicts other facts of the field. */
function defaultFor(
  { default: value, enum: values, limits: stated }: FieldContract,
  type: ValueType,
): DraftEntry | undefined {
  if (value === undefined || !hasType(value, [type])) return undefined;
  const isListed = values === undefined || values.includes(value);
  const isWithin = limits.every(({ keyword, side, measure }) => {
    const bound = stated[keyword];
    return bound === undefined || !isExceeded({ bound, side, measure }, value);
  });
  return isListed && isWithin ? entry("default", draftOf(value)) : undefined;
}

function hasType(value: JsonValue, types: readonly ValueType[]): boolean {
  if (typeof value === "string") return types.includes("string");
  if (typeof value === "boolean") return types.includes("boolean");
  return typeof value === "number" && isCovered(Number.isInteger(value) ? "integer" : "number", types);
}

function typesOfValues(values: readonly JsonValue[] | undefined): readonly ValueType[] | undefined {
  if (values?.every((value) => typeof value === "string") === true) return ["string"];
  return values?.every((value) => Number.isInteger(value)) === true ? ["integer"] : undefined;
}
