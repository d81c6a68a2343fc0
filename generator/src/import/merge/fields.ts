/** The merge of the fields of one packet: new, changed, and no longer on the page. */
import { isMap } from "yaml";
import { diagnostic } from "../../diagnostics/rules.js";
import type { Direction, FieldContract } from "../../contract/contract.js";
import { summarizeField } from "../../contract/field-summary.js";
import { withoutVariants } from "../../contract/fold.js";
import { inWords } from "../../contract/describe-value.js";
import { isDescription, memberName, parentPointer } from "../../contract/field-pointer.js";
import { type ContradictedType, FieldProposer, withParents } from "../propose/field.js";
import { entry, mapOf } from "../../yaml/edit/draft.js";
import { FieldSites } from "../field-sites.js";
import { keyOf, pairIn, textIn } from "../../yaml/edit/lookup.js";
import { mergeAspects } from "./aspects.js";
import { formatPlace, isDecided, isRemovalNote, type Merge, originOf, removalNote } from "./merge.js";

/** Merges the fields, and returns those whose samples contradict the table. */
export function mergeFields(merge: Merge, direction: Direction): readonly ContradictedType[] {
  const packet = new PacketMerge(merge, direction);
  packet.mergeKnown();
  packet.addNew();
  packet.retireRemoved();
  return packet.contradicted;
}

class PacketMerge {
  readonly #merge: Merge;
  readonly #direction: Direction;
  readonly #sites: FieldSites;
  readonly #proposer: FieldProposer;
  readonly #base: ReadonlyMap<string, FieldContract> | undefined;
  readonly #theirs: readonly FieldContract[];
  /** Rows of the page that describe field names in general. */
  readonly #descriptions: readonly FieldContract[];
  readonly #ours: ReadonlyMap<string, FieldContract>;

  constructor(merge: Merge, direction: Direction) {
    this.#merge = merge;
    this.#direction = direction;
    this.#sites = new FieldSites(merge.files, merge.file, direction);
    const packet = merge.theirOperation[direction];
    const rows = withParents(packet.fields);
    this.#theirs = rows.filter(({ pointer }) => !isDescription(pointer));
    this.#descriptions = rows.filter(({ pointer }) => isDescription(pointer));
    this.#proposer = new FieldProposer(this.#theirs, packet.samples);
    this.#ours = byPointer(withoutVariants(merge.ourOperation[direction].fields));
    const [base] = merge.base?.operations ?? [];
    this.#base = base && byPointer(base[direction].fields);
  }

  get contradicted(): readonly ContradictedType[] {
    return this.#proposer.contradicted;
  }

  mergeKnown(): void {
    for (const theirs of this.#theirs) {
      const ours = this.#ours.get(theirs.pointer);
      if (ours === undefined || ours.isOfService) continue;
      const base = this.#base?.get(theirs.pointer);
      mergeAspects(this.#merge, { direction: this.#direction, sites: this.#sites, base, theirs, ours });
      this.#restore(theirs.pointer);
    }
  }

  /** Removes the deprecation that an earlier import wrote. */
  #restore(pointer: string): void {
    for (const { file, pair } of this.#sites.fieldsAt(pointer)) {
      if (!isMap(pair.value) || !isRemovalNote(textIn(pair.value, "deprecated"))) continue;
      const mark = pairIn(pair.value, "deprecated");
      if (mark !== undefined) file.remove(pair.value, mark);
      this.#merge.tally.restored += 1;
    }
  }

  addNew(): void {
    const onPage = new Set(this.#theirs.map(({ pointer }) => pointer));
    // A new parent is added together with its fields.
    const isNew = (parent: string): boolean => parent !== "" && !this.#ours.has(parent) && onPage.has(parent);
    const added = this.#theirs.filter(({ pointer }) => !this.#ours.has(pointer) && !isNew(parentPointer(pointer)));
    for (const field of this.#descriptions) {
      if (!this.#ours.has(field.pointer)) this.#reportNotImported(field, "describes names and is not a field itself");
    }
    const parents = new Map<string, FieldContract[]>();
    for (const field of added) {
      const parent = parentPointer(field.pointer);
      parents.set(parent, [...(parents.get(parent) ?? []), field]);
    }
    for (const [parent, fields] of parents)
      this.#addTo(
        parent,
        fields.filter((field) => !this.#isRemovedByHand(field)),
      );
  }

  /** A field that the base has and the spec does not was removed by hand. */
  #isRemovedByHand({ pointer, place }: FieldContract): boolean {
    const isInBase = this.#base?.has(pointer) === true;
    if (isInBase)
      this.#merge.diagnostics.push(
        diagnostic("import/left-out", undefined, { what: pointer, place: formatPlace(place) }),
      );
    return isInBase;
  }

  #addTo(parent: string, fields: readonly FieldContract[]): void {
    const holders = this.#sites.isChoice(parent) ? [] : this.#sites.objectsAt(parent);
    if (fields.length === 0) return;
    if (holders.length === 0) {
      const isChoice = this.#sites.isChoice(parent);
      const why = isChoice ? "belongs to one of several variants" : "has no parent object in this spec";
      for (const field of fields) this.#reportNotImported(field, why);
      return;
    }
    const entries = fields.map((field) => this.#proposer.entry(field));
    for (const { file, owner, fields: map } of holders) {
      if (map === undefined)
        file.set(owner, entry("fields", mapOf(...entries)), { after: ["type", "required", "description"] });
      else
        for (const [index, drafted] of entries.entries())
          file.insert(map, drafted, { after: this.#siblingsBefore(fields[index]) });
    }
    this.#merge.tally.added += fields.length;
  }

  /** The names of the fields that the page lists before a field in the same object. */
  #siblingsBefore(field: FieldContract | undefined): readonly string[] {
    if (field === undefined) return [];
    const parent = parentPointer(field.pointer);
    const siblings = this.#theirs.filter(({ pointer }) => parentPointer(pointer) === parent);
    return siblings.slice(0, siblings.indexOf(field)).map(({ pointer }) => memberName(pointer));
  }

  #reportNotImported({ pointer, place }: FieldContract, why: string): void {
    const origin = originOf(this.#sites.fieldsAt(parentPointer(pointer))[0]);
    this.#merge.diagnostics.push(
      diagnostic("import/field-not-imported", origin, { at: pointer, why, place: formatPlace(place) }),
    );
  }

  retireRemoved(): void {
    const onPage = new Set(this.#theirs.map(({ pointer }) => pointer));
    const described = new Set(this.#theirs.map(({ pointer }) => parentPointer(pointer)));
    for (const ours of this.#ours.values()) {
      const parent = parentPointer(ours.pointer);
      // If the parent has variants, the page may describe only one of the others.
      const isDescribed = described.has(parent) && !this.#sites.isChoice(parent);
      const isRemoved = !onPage.has(ours.pointer) && isDescribed && !ours.isOfService;
      const isAddedByHand = this.#base !== undefined && !this.#base.has(ours.pointer) && !ours.isDeprecated;
      if (isRemoved && !isAddedByHand) this.#retire(ours);
    }
  }

  #retire(ours: FieldContract): void {
    const sites = this.#sites.fieldsAt(ours.pointer);
    const [first] = sites;
    if (first === undefined) return;
    const rule = `${this.#direction}-field-removed-optional` as const;
    if (isDecided(this.#merge, { rule, at: ours.pointer, from: summarizeField(ours), to: null })) {
      const params = {
        what: ours.pointer,
        ours: inWords(summarizeField(ours)),
        theirs: "nothing",
        place: this.#merge.pageFile,
      };
      this.#merge.diagnostics.push(diagnostic("import/decided", originOf(first), params));
      return;
    }
    if (!this.#merge.isPruning && ours.isDeprecated) return;
    for (const { file, map, pair } of sites) {
      if (this.#merge.isPruning) file.remove(map, pair);
      else if (isMap(pair.value)) {
        const mark = entry("deprecated", removalNote(this.#merge.date), "review");
        file.set(pair.value, mark, { after: pair.value.items.map(keyOf) });
      }
    }
    if (!this.#merge.isPruning) {
      this.#merge.tally.deprecated += 1;
      return;
    }
    this.#merge.tally.removed += 1;
    if (this.#direction === "request") this.#merge.pruned.push(ours.pointer);
  }
}

const byPointer = (fields: readonly FieldContract[]): ReadonlyMap<string, FieldContract> =>
  new Map(fields.map((field) => [field.pointer, field]));
