/** Brings the fields of one packet from the page into the spec: what is new, what changed, and what the page has no longer. */
import { isMap } from "yaml";
import { diagnostic } from "../../diagnostics/rules.js";
import type { Direction, FieldContract } from "../../contract/contract.js";
import { shownField } from "../../diff/find/shown.js";
import { withoutVariants } from "../../contract/fold.js";
import { inWords } from "../../contract/describe-value.js";
import { isDescription, memberName, parentPointer } from "../../contract/field-pointer.js";
import { type Contradicted, FieldProposer, withSurroundings } from "../propose/field.js";
import { entry, mapOf } from "../../yaml/edit/draft.js";
import { FieldSites } from "../field-sites.js";
import { keyOf, pairIn, textIn } from "../../yaml/edit/lookup.js";
import { mergeAspects } from "./aspects.js";
import { goneSince, isDecided, isMarkedGone, type Merge, originOf, shownPlace } from "./merge.js";

/** Gives the types that the samples decide against the table. */
export function mergeFields(merge: Merge, direction: Direction): readonly Contradicted[] {
  const packet = new PacketMerge(merge, direction);
  packet.mergeKnown();
  packet.addNew();
  packet.retireGone();
  return packet.contradicted;
}

class PacketMerge {
  readonly #merge: Merge;
  readonly #direction: Direction;
  readonly #sites: FieldSites;
  readonly #proposer: FieldProposer;
  readonly #told: readonly FieldContract[];
  /** Rows that say what names are like, and name nothing. */
  readonly #described: readonly FieldContract[];
  readonly #own: ReadonlyMap<string, FieldContract>;
  readonly #last: ReadonlyMap<string, FieldContract> | undefined;

  constructor(merge: Merge, direction: Direction) {
    this.#merge = merge;
    this.#direction = direction;
    this.#sites = new FieldSites(merge.files, merge.file, direction);
    const told = withSurroundings(merge.told[direction].fields);
    this.#told = told.filter(({ pointer }) => !isDescription(pointer));
    this.#described = told.filter(({ pointer }) => isDescription(pointer));
    this.#proposer = new FieldProposer(this.#told, merge.told[direction].samples);
    this.#own = byPointer(withoutVariants(merge.operation[direction].fields));
    const [last] = merge.last?.operations ?? [];
    this.#last = last && byPointer(last[direction].fields);
  }

  get contradicted(): readonly Contradicted[] {
    return this.#proposer.contradicted;
  }

  mergeKnown(): void {
    for (const told of this.#told) {
      const own = this.#own.get(told.pointer);
      if (own === undefined || own.isOfService) continue;
      const last = this.#last?.get(told.pointer);
      mergeAspects(this.#merge, { direction: this.#direction, sites: this.#sites, own, told, last });
      this.#restore(told.pointer);
    }
  }

  /** What an import marked as gone is back. */
  #restore(pointer: string): void {
    for (const { file, pair } of this.#sites.fieldsAt(pointer)) {
      if (!isMap(pair.value) || !isMarkedGone(textIn(pair.value, "deprecated"))) continue;
      const mark = pairIn(pair.value, "deprecated");
      if (mark !== undefined) file.remove(pair.value, mark);
      this.#merge.tally.restored += 1;
    }
  }

  addNew(): void {
    const told = new Set(this.#told.map(({ pointer }) => pointer));
    // What stands inside something new comes with it.
    const isWithinNew = (parent: string): boolean => parent !== "" && !this.#own.has(parent) && told.has(parent);
    const added = this.#told.filter(({ pointer }) => !this.#own.has(pointer) && !isWithinNew(parentPointer(pointer)));
    for (const field of this.#described) {
      if (!this.#own.has(field.pointer)) this.#reportByHand(field, "describes names rather than being one");
    }
    const parents = new Map<string, FieldContract[]>();
    for (const field of added) {
      const parent = parentPointer(field.pointer);
      parents.set(parent, [...(parents.get(parent) ?? []), field]);
    }
    for (const [parent, fields] of parents)
      this.#addTo(
        parent,
        fields.filter((field) => !this.#isLeftOut(field)),
      );
  }

  /** What the last import knew and the spec does not was taken out by hand. */
  #isLeftOut({ pointer, place }: FieldContract): boolean {
    const isKnown = this.#last?.has(pointer) === true;
    if (isKnown)
      this.#merge.found.push(diagnostic("import/left-out", undefined, { what: pointer, place: shownPlace(place) }));
    return isKnown;
  }

  #addTo(parent: string, fields: readonly FieldContract[]): void {
    const holders = this.#sites.isChoice(parent) ? [] : this.#sites.objectsAt(parent);
    if (fields.length === 0) return;
    if (holders.length === 0) {
      const isChoice = this.#sites.isChoice(parent);
      const why = isChoice ? "stands in one of several variants" : "has no object around it in this spec";
      for (const field of fields) this.#reportByHand(field, why);
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

  /** Names that the page lists before a field, in the same object. */
  #siblingsBefore(field: FieldContract | undefined): readonly string[] {
    if (field === undefined) return [];
    const parent = parentPointer(field.pointer);
    const siblings = this.#told.filter(({ pointer }) => parentPointer(pointer) === parent);
    return siblings.slice(0, siblings.indexOf(field)).map(({ pointer }) => memberName(pointer));
  }

  #reportByHand({ pointer, place }: FieldContract, why: string): void {
    const origin = originOf(this.#sites.fieldsAt(parentPointer(pointer))[0]);
    this.#merge.found.push(
      diagnostic("import/field-not-imported", origin, { at: pointer, why, place: shownPlace(place) }),
    );
  }

  retireGone(): void {
    const told = new Set(this.#told.map(({ pointer }) => pointer));
    const described = new Set(this.#told.map(({ pointer }) => parentPointer(pointer)));
    for (const own of this.#own.values()) {
      const parent = parentPointer(own.pointer);
      // Of what stands in one of several variants, a page may describe another.
      const isDescribed = described.has(parent) && !this.#sites.isChoice(parent);
      const isGone = !told.has(own.pointer) && isDescribed && !own.isOfService;
      const isOwnAddition = this.#last !== undefined && !this.#last.has(own.pointer) && !own.isDeprecated;
      if (isGone && !isOwnAddition) this.#retire(own);
    }
  }

  #retire(own: FieldContract): void {
    const sites = this.#sites.fieldsAt(own.pointer);
    const [first] = sites;
    if (first === undefined) return;
    const rule = `${this.#direction}-field-removed-optional` as const;
    if (isDecided(this.#merge, { rule, at: own.pointer, from: shownField(own), to: null })) {
      const params = { what: own.pointer, own: inWords(shownField(own)), told: "nothing", place: pageOf(this.#merge) };
      this.#merge.found.push(diagnostic("import/decided", originOf(first), params));
      return;
    }
    if (!this.#merge.isPruning && own.isDeprecated) return;
    for (const { file, map, pair } of sites) {
      if (this.#merge.isPruning) file.remove(map, pair);
      else if (isMap(pair.value)) {
        const mark = entry("deprecated", goneSince(this.#merge.date), "review");
        file.set(pair.value, mark, { after: pair.value.items.map(keyOf) });
      }
    }
    if (!this.#merge.isPruning) {
      this.#merge.tally.deprecated += 1;
      return;
    }
    this.#merge.tally.removed += 1;
    if (this.#direction === "request") this.#merge.pruned.push(own.pointer);
  }
}

const pageOf = ({ page }: Merge): string => page.operations[0]?.request.fields[0]?.place.file ?? "the page";

const byPointer = (fields: readonly FieldContract[]): ReadonlyMap<string, FieldContract> =>
  new Map(fields.map((field) => [field.pointer, field]));
