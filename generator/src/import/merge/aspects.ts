/** The merge of a field that page and spec both have: type, requirement, valid values and limits. */
import { isMap, isScalar, type YAMLMap } from "yaml";
import { constraintKeywords, limits } from "../../constraints/index.js";
import { diagnostic } from "../../diagnostics/rules.js";
import type { Direction, FieldContract } from "../../contract/contract.js";
import { summarizeRequired, summarizeType } from "../../contract/field-summary.js";
import { inWords } from "../../contract/describe-value.js";
import { isList, isSame } from "../../json/compare.js";
import { parentPointer } from "../../contract/field-pointer.js";
import type { RuleName } from "../../diff/rules.js";
import type { JsonValue } from "../../json/json-value.js";
import { type DraftEntry, draftOf, entry, mapOf } from "../../yaml/edit/draft.js";
import type { FieldSite, FieldSites } from "../field-sites.js";
import { mapIn, pairIn, textIn } from "../../yaml/edit/lookup.js";
import type { YamlFile } from "../../yaml/edit/yaml-file.js";
import { formatPlace, isDecided, type Merge, originOf, resolve } from "./merge.js";

/** A field that page and spec both have, and the places in the YAML files that describe it. */
export interface SharedField {
  readonly direction: Direction;
  readonly sites: FieldSites;
  readonly base: FieldContract | undefined;
  readonly theirs: FieldContract;
  readonly ours: FieldContract;
}

interface Aspect {
  /** In a sentence: "the {name} of /Items". */
  readonly name: string;
  readonly rule: (direction: Direction) => RuleName;
  readonly read: (field: FieldContract) => JsonValue | undefined;
  readonly isEqual: (one: JsonValue, other: JsonValue) => boolean;
  /** Writes the value of the page; false if that needs more than one value, so that a person must do it. */
  readonly write: (field: SharedField, theirs: JsonValue, remark: string) => boolean;
}

/** Merges a field, aspect by aspect. */
export function mergeAspects(merge: Merge, field: SharedField): void {
  for (const aspect of aspects) mergeAspect(merge, field, aspect);
}

function mergeAspect(merge: Merge, field: SharedField, aspect: Aspect): void {
  const { base, theirs, ours, sites, direction } = field;
  const values = {
    base: base && aspect.read(base),
    theirs: aspect.read(theirs),
    ours: isUnstated(field, aspect) ? undefined : aspect.read(ours),
  };
  const resolution = resolve(values, aspect.isEqual);
  if (resolution === "keep-ours" || values.theirs === undefined) return;
  const from = values.ours ?? null;
  const remark = `review: ${values.ours === undefined ? "new" : `was ${inWords(from)}`}, line ${theirs.place.line} of the page`;
  if (resolution === "take-theirs" && aspect.write(field, values.theirs, remark)) {
    merge.tally.updated += 1;
    return;
  }
  const difference = { rule: aspect.rule(direction), at: ours.pointer, from, to: values.theirs };
  merge.diagnostics.push(
    diagnostic(
      isDecided(merge, difference) ? "import/decided" : "import/conflict",
      originOf(nearestSite(sites, ours.pointer)),
      {
        what: `the ${aspect.name} of ${ours.pointer}`,
        ours: values.ours === undefined ? "nothing" : inWords(from),
        theirs: inWords(values.theirs),
        place: formatPlace(theirs.place),
      },
    ),
  );
}

/** The entry of the field, or of its parent: the tag of variants has no entry. */
function nearestSite(sites: FieldSites, pointer: string): FieldSite | undefined {
  const [site] = sites.fieldsAt(pointer);
  return site ?? (pointer === "" ? undefined : nearestSite(sites, parentPointer(pointer)));
}

/** Without `required`, a field is optional by default, which is not a decision against a page that requires it. */
function isUnstated({ sites, ours, theirs }: SharedField, { name }: Aspect): boolean {
  if (name !== "requirement" || ours.required === true || theirs.required !== true) return false;
  return !sites
    .fieldsAt(ours.pointer)
    .some(({ pair }) => isMap(pair.value) && pairIn(pair.value, "required") !== undefined);
}

const asText = (value: JsonValue): string =>
  JSON.stringify(isList(value) ? [...new Set(value.map(String))].sort() : value);

const isSameSet = (one: JsonValue, other: JsonValue): boolean => asText(one) === asText(other);

const typeAspect: Aspect = {
  name: "type",
  rule: (direction) => `${direction}-type-changed`,
  read: ({ types }) => (types === undefined ? undefined : summarizeType(types)),
  isEqual: isSameSet,
  write({ sites, ours }, theirs, remark) {
    const isStructured = [...(ours.types ?? []), ...(isList(theirs) ? theirs : [theirs])].some(
      (type) => type === "array" || type === "object",
    );
    const places = sites.fieldsAt(ours.pointer).filter(({ pair }) => isMap(pair.value));
    if (isStructured || places.length === 0) return false;
    for (const { file, pair } of places)
      if (isMap(pair.value)) put(file, pair.value, entry("type", draftOf(theirs), remark));
    return true;
  },
};

const requiredAspect: Aspect = {
  name: "requirement",
  rule: (direction) => `${direction}-field-became-required`,
  read: ({ required }) => (required === undefined ? undefined : summarizeRequired(required)),
  isEqual: isSame,
  write({ sites, ours }, theirs, remark) {
    const places = sites.fieldsAt(ours.pointer);
    const isRequired = theirs === summarizeRequired(true);
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
  write: ({ sites, ours }, theirs, remark) => {
    const isWritten = putInLeaves(sites, ours, entry("enum", draftOf(theirs), remark));
    const kept = new Set(isList(theirs) ? theirs.map(String) : []);
    for (const { file, map } of sites.leavesAt(ours.pointer)) {
      const descriptions = map && mapIn(map, "enumDescriptions");
      for (const pair of descriptions?.items ?? []) {
        if (descriptions !== undefined && isScalar(pair.key) && !kept.has(String(pair.key.value)))
          file.remove(descriptions, pair);
      }
    }
    return isWritten;
  },
};

const limitAspect = ({ keyword, side, appliesTo }: (typeof limits)[number]): Aspect => ({
  name: keyword,
  rule: (direction) => `${direction}-${side}-limit-raised`,
  read: (field) => field.limits[keyword],
  isEqual: isSame,
  write({ sites, ours }, theirs, remark) {
    const drafted = entry(keyword, draftOf(theirs), remark);
    if (!appliesTo("array")) return putInLeaves(sites, ours, drafted);
    const places = sites.fieldsAt(ours.pointer);
    for (const { file, pair } of places) if (isMap(pair.value)) put(file, pair.value, drafted);
    return places.length > 0;
  },
});

const aspects: readonly Aspect[] = [typeAspect, requiredAspect, enumAspect, ...limits.map(limitAspect)];

/** Writes a constraint of the innermost values. `items: string` becomes a mapping to hold it. */
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

/** The usual order of the keys of a field: a new key is written after those before it. */
const order = ["type", "required", ...constraintKeywords, "enum", "enumDescriptions", "unit", "default"];

function put(file: YamlFile, map: YAMLMap, drafted: DraftEntry): void {
  const place = order.indexOf(String(drafted.key));
  file.set(map, drafted, { after: place === -1 ? order : order.slice(0, place) });
}
