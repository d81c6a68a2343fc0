/** Brings type, requirement, valid values and limits of a field that both sides have from the page into the spec. */
import { isMap, isScalar, type YAMLMap } from "yaml";
import { diagnostic } from "../../diagnostics/rules.js";
import type { Direction, FieldContract, LimitKeyword } from "../../contract/contract.js";
import { shownRequired, shownType } from "../../diff/find/shown.js";
import { inWords } from "../../contract/describe-value.js";
import { isList, isSame } from "../../json/compare.js";
import { parentPointer } from "../../contract/field-pointer.js";
import type { RuleName } from "../../diff/rules.js";
import type { JsonValue } from "../../json/json-value.js";
import { type DraftEntry, draftOf, entry, mapOf } from "../../yaml/edit/draft.js";
import type { FieldSite, FieldSites } from "../field-sites.js";
import { mapIn, pairIn, textIn } from "../../yaml/edit/lookup.js";
import type { YamlFile } from "../../yaml/edit/yaml-file.js";
import { isDecided, type Merge, originOf, settle, shownPlace } from "./merge.js";

export interface FieldOnBothSides {
  readonly direction: Direction;
  readonly sites: FieldSites;
  readonly own: FieldContract;
  readonly told: FieldContract;
  readonly last: FieldContract | undefined;
}

interface Aspect {
  /** In a sentence: "the {name} of /Items". */
  readonly name: string;
  readonly rule: (direction: Direction) => RuleName;
  readonly read: (field: FieldContract) => JsonValue | undefined;
  readonly isEqual: (one: JsonValue, other: JsonValue) => boolean;
  /** Writes what the page says; false where that takes more than a value. */
  readonly write: (field: FieldOnBothSides, told: JsonValue, remark: string) => boolean;
}

export function mergeAspects(merge: Merge, field: FieldOnBothSides): void {
  for (const aspect of aspects) mergeAspect(merge, field, aspect);
}

function mergeAspect(merge: Merge, field: FieldOnBothSides, aspect: Aspect): void {
  const { own, told, last, sites, direction } = field;
  const values = {
    own: isSilent(field, aspect) ? undefined : aspect.read(own),
    last: last && aspect.read(last),
    told: aspect.read(told),
  };
  const settlement = settle(values, aspect.isEqual);
  if (settlement === "keep" || values.told === undefined) return;
  const from = values.own ?? null;
  const remark = `review: ${values.own === undefined ? "new" : `was ${inWords(from)}`}, line ${told.place.line} of the page`;
  if (settlement === "take" && aspect.write(field, values.told, remark)) {
    merge.tally.updated += 1;
    return;
  }
  const difference = { rule: aspect.rule(direction), at: own.pointer, from, to: values.told };
  merge.found.push(
    diagnostic(
      isDecided(merge, difference) ? "import/decided" : "import/conflict",
      originOf(nearestSite(sites, own.pointer)),
      {
        what: `the ${aspect.name} of ${own.pointer}`,
        own: values.own === undefined ? "nothing" : inWords(from),
        told: inWords(values.told),
        place: shownPlace(told.place),
      },
    ),
  );
}

/** Where the field stands, or what holds it: the tag of variants has no entry of its own. */
function nearestSite(sites: FieldSites, pointer: string): FieldSite | undefined {
  const [own] = sites.fieldsAt(pointer);
  return own ?? (pointer === "" ? undefined : nearestSite(sites, parentPointer(pointer)));
}

/** A field is optional if nothing is said: against a page that requires it, that is nobody's word. */
function isSilent({ sites, own, told }: FieldOnBothSides, { name }: Aspect): boolean {
  if (name !== "requirement" || own.required === true || told.required !== true) return false;
  return !sites
    .fieldsAt(own.pointer)
    .some(({ pair }) => isMap(pair.value) && pairIn(pair.value, "required") !== undefined);
}

const asText = (value: JsonValue): string =>
  JSON.stringify(isList(value) ? [...new Set(value.map(String))].sort() : value);

const isSameSet = (one: JsonValue, other: JsonValue): boolean => asText(one) === asText(other);

const typeAspect: Aspect = {
  name: "type",
  rule: (direction) => `${direction}-type-changed`,
  read: ({ types }) => (types === undefined ? undefined : shownType(types)),
  isEqual: isSameSet,
  write({ sites, own }, told, remark) {
    const isStructured = [...(own.types ?? []), ...(isList(told) ? told : [told])].some(
      (type) => type === "array" || type === "object",
    );
    const places = sites.fieldsAt(own.pointer).filter(({ pair }) => isMap(pair.value));
    if (isStructured || places.length === 0) return false;
    for (const { file, pair } of places)
      if (isMap(pair.value)) put(file, pair.value, entry("type", draftOf(told), remark));
    return true;
  },
};

const requiredAspect: Aspect = {
  name: "requirement",
  rule: (direction) => `${direction}-field-became-required`,
  read: ({ required }) => (required === undefined ? undefined : shownRequired(required)),
  isEqual: isSame,
  write({ sites, own }, told, remark) {
    const places = sites.fieldsAt(own.pointer);
    const isRequired = told === shownRequired(true);
    for (const { file, pair } of places) {
      if (!isMap(pair.value)) continue;
      const written = pairIn(pair.value, "required");
      if (isRequired || written !== undefined) put(file, pair.value, entry("required", isRequired, remark));
    }
    return places.length > 0;
  },
};

const enumAspect: Aspect = {
  name: "valid values",
  rule: (direction) => `${direction}-enum-values-replaced`,
  read: (field) => field.enum,
  isEqual: isSameSet,
  write: ({ sites, own }, told, remark) => {
    const isWritten = putInLeaves(sites, own, entry("enum", draftOf(told), remark));
    const kept = new Set(isList(told) ? told.map(String) : []);
    for (const { file, map } of sites.leavesAt(own.pointer)) {
      const descriptions = map && mapIn(map, "enumDescriptions");
      for (const pair of descriptions?.items ?? []) {
        if (descriptions !== undefined && isScalar(pair.key) && !kept.has(String(pair.key.value)))
          file.remove(descriptions, pair);
      }
    }
    return isWritten;
  },
};

const limitAspect = (keyword: LimitKeyword): Aspect => ({
  name: keyword,
  rule: (direction) => `${direction}-${keyword.startsWith("min") ? "lower" : "upper"}-limit-raised`,
  read: ({ limits }) => limits[keyword],
  isEqual: isSame,
  write({ sites, own }, told, remark) {
    const drafted = entry(keyword, draftOf(told), remark);
    if (keyword !== "maxItems" && keyword !== "minItems") return putInLeaves(sites, own, drafted);
    const places = sites.fieldsAt(own.pointer);
    for (const { file, pair } of places) if (isMap(pair.value)) put(file, pair.value, drafted);
    return places.length > 0;
  },
});

const aspects: readonly Aspect[] = [
  typeAspect,
  requiredAspect,
  enumAspect,
  ...(["minimum", "maximum", "maxLength", "maxBytes", "maxItems"] as const).map(limitAspect),
];

/** Writes what the innermost values have to be: `items: string` grows into a mapping for it. */
function putInLeaves(sites: FieldSites, { pointer }: FieldContract, drafted: DraftEntry): boolean {
  const leaves = sites.leavesAt(pointer);
  for (const { file, map, owner } of leaves) {
    if (map !== undefined) put(file, map, drafted);
    else
      file.set(owner, entry("items", mapOf(entry("type", textIn(owner, "items") ?? "any"), drafted)), {
        after: ["type"],
      });
  }
  return leaves.length > 0;
}

/** The usual order of the keys of a field. */
const order = [
  "type",
  "required",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "maxBytes",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "maxContains",
  "enum",
  "enumDescriptions",
  "unit",
  "default",
];

export function put(file: YamlFile, map: YAMLMap, drafted: DraftEntry): void {
  const place = order.indexOf(String(drafted.key));
  file.set(map, drafted, { after: place === -1 ? order : order.slice(0, place) });
}
