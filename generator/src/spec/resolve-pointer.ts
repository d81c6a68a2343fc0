/** The places in a packet that a pointer pattern of an error row matches, and what can be violated there. */
import type { FieldSpec, SpecDocument, TypeSpec } from "./document.js";
import { resolved, statementsIn, variantFields } from "./traverse.js";

/** A part of a packet that a violation can be reported at. */
export interface Place {
  readonly type: TypeSpec;
  /** The field whose value it is, or the innermost field around an item of an array; undefined for the whole packet. */
  readonly field: FieldSpec | undefined;
  readonly kind: "whole" | "field" | "item";
}

/** The segments of a JSON Pointer, unescaped. */
export function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Every place that a pattern matches. A type is visited once for each field that leads to it and each position in the
 * pattern, so that types which use one another many times cost no more than their sum.
 */
export function resolvePointer(spec: SpecDocument, root: TypeSpec, segments: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  const seen = new Map<TypeSpec, Map<FieldSpec | undefined, Set<number>>>();
  const open: { readonly place: Place; readonly position: number }[] = [
    { place: { type: root, field: undefined, kind: "whole" }, position: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { place, position } = next;
    if (!isNew(seen, place, position)) continue;
    const segment = segments[position];
    const isDeep = segment === "**" && position === segments.length - 1;
    if (segment === undefined || isDeep) places.push(place);
    if (segment === undefined) continue;
    for (const child of children(spec, place, isDeep ? "*" : segment)) {
      open.push({ place: child, position: isDeep ? position : position + 1 });
    }
  }
  return places;
}

type Seen = Map<TypeSpec, Map<FieldSpec | undefined, Set<number>>>;

function isNew(seen: Seen, place: Place, position: number): boolean {
  const byField = seen.get(place.type) ?? new Map<FieldSpec | undefined, Set<number>>();
  seen.set(place.type, byField);
  const positions = byField.get(place.field) ?? new Set<number>();
  byField.set(place.field, positions);
  return !positions.has(position) && positions.add(position).has(position);
}

/** The places one segment below these, each once. */
export function resolveSegment(spec: SpecDocument, places: readonly Place[], segment: string): readonly Place[] {
  const seen: Seen = new Map();
  return places.flatMap((place) => children(spec, place, segment)).filter((place) => isNew(seen, place, 0));
}

function children(spec: SpecDocument, place: Place, segment: string): readonly Place[] {
  const type = resolved(spec, place.type);
  if (type === undefined) return [];
  if (type.kind === "array") {
    if (segment !== "*" || type.items === undefined) return [];
    return [{ type: type.items, field: place.field, kind: "item" }];
  }
  const fields = type.kind === "union" ? variantFields(spec, type).flat() : type.fields;
  return fields
    .filter((field) => segment === "*" || field.name === segment)
    .map((field) => ({ type: field.type, field, kind: "field" }));
}

/** The names that may come next in a pointer, for a "did you mean". */
export function namesAfter(spec: SpecDocument, places: readonly Place[]): readonly string[] {
  const names = places.flatMap((place) => {
    const type = resolved(spec, place.type);
    if (type?.kind === "array") return ["*"];
    const fields = type?.kind === "union" ? variantFields(spec, type).flat() : (type?.fields ?? []);
    return fields.map((field) => field.name);
  });
  return [...new Set(names)];
}

/** The keywords of the violations that a value at a place can have. */
export function keywordsAt(spec: SpecDocument, place: Place, maxBytes: number | undefined): ReadonlySet<string> {
  const keywords = new Set<string>();
  if (place.kind === "whole") {
    keywords.add("json");
    if (maxBytes !== undefined) keywords.add("maxBytes");
  }
  if (place.kind === "field" && place.field?.required === true) keywords.add("required");
  const type = resolved(spec, place.type);
  if (type === undefined || type.kind === "any") return keywords;
  keywords.add("type");
  if (type.enum !== undefined) keywords.add("enum");
  for (const { keyword } of statementsIn(spec, type)) keywords.add(keyword);
  return keywords;
}
