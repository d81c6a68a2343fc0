/** The merge of error codes: new codes become proposed rows, rows that the page no longer has become deprecated. */
import { isMap, type YAMLMap } from "yaml";
import { diagnostic } from "../../diagnostics/rules.js";
import type { ErrorContract } from "../../contract/contract.js";
import { isAtOrBeneath, withoutIndices } from "../../contract/field-pointer.js";
import type { JsonValue } from "../../json/json-value.js";
import { proposeError } from "../propose/error-row.js";
import { type DraftEntry, draftOf, entry, isDraftMap, mapOf } from "../../yaml/edit/draft.js";
import { keyOf, listIn, mapIn, pairIn, textIn } from "../../yaml/edit/lookup.js";
import type { YamlFile } from "../../yaml/edit/yaml-file.js";
import { formatPlace, isRemovalNote, type Merge, removalNote } from "./merge.js";

/** Adds, restores and retires error rows. */
export function mergeErrors(merge: Merge): void {
  addNew(merge);
  retireRemoved(merge);
  dropCauses(merge);
}

function addNew(merge: Merge): void {
  const { theirs, theirOperation, ours, base, file, diagnostics, errorNames } = merge;
  const known = new Set(ours.errors.map(({ code }) => code));
  const inBase = new Set(base?.errors.map(({ code }) => code));
  const taken = new Set(errorNames);
  const added: DraftEntry[] = [];
  for (const error of theirs.errors) {
    if (known.has(error.code)) restore(merge, error);
    else if (inBase.has(error.code)) {
      diagnostics.push(
        diagnostic("import/left-out", undefined, { what: `error ${error.code}`, place: formatPlace(error.place) }),
      );
    } else {
      const proposal = proposeError(error, theirOperation, taken);
      const copied = copyFromOtherOperation(merge, error, proposal.draft);
      if (copied === undefined) taken.add(proposal.name);
      added.push(copied ?? proposal.draft);
    }
  }
  insert(
    file,
    added,
    theirs.errors.map(({ code }) => String(code)),
  );
  merge.tally.added += added.length;
}

function insert(file: YamlFile, added: readonly DraftEntry[], codes: readonly string[]): void {
  const rows = mapIn(file.root, "errors");
  if (added.length === 0) return;
  if (rows === undefined) {
    const after = file.root.items.map(keyOf).filter((key) => !["samples", "contradictions", "types"].includes(key));
    file.set(file.root, entry("errors", { entries: added }), { after });
    return;
  }
  for (const drafted of added) {
    file.insert(rows, drafted, { after: codes.slice(0, codes.indexOf(String(drafted.key))) });
  }
}

/** The row of a code that another operation documents, with the causes of our own proposal. */
function copyFromOtherOperation(
  { files, file }: Merge,
  { code, place }: ErrorContract,
  proposal: DraftEntry,
): DraftEntry | undefined {
  for (const other of files) {
    const rows = other === file ? undefined : mapIn(other.root, "errors");
    const row = rows && pairIn(rows, String(code))?.value;
    if (!isMap(row)) continue;
    const shared = row.items.map(keyOf).filter((key) => !unsharedKeys.includes(key));
    const causes = isDraftMap(proposal.value) ? proposal.value.entries.filter(({ key }) => key === "raisedBy") : [];
    const entries = [...shared.map((key) => entry(key, draftOf(jsonOf(row, key)))), ...causes];
    const name = other.path.slice(other.path.lastIndexOf("/") + 1);
    return entry(code, mapOf(...entries), `review: as in ${name}, line ${place.line} of the page`);
  }
  return undefined;
}

/** Keys that belong to one operation. */
const unsharedKeys: readonly string[] = ["raisedBy", "deprecated"];

function jsonOf(row: YAMLMap, key: string): JsonValue {
  const values: { readonly [key: string]: JsonValue } = row.toJSON();
  return values[key] ?? null;
}

/** Removes the deprecation that an earlier import wrote. */
function restore({ file, tally }: Merge, { code }: ErrorContract): void {
  const rows = mapIn(file.root, "errors");
  const row = rows && pairIn(rows, String(code))?.value;
  if (!isMap(row) || !isRemovalNote(textIn(row, "deprecated"))) return;
  const mark = pairIn(row, "deprecated");
  if (mark !== undefined) file.remove(row, mark);
  tally.restored += 1;
}

function retireRemoved(merge: Merge): void {
  const { theirs, base, file, tally, isPruning, date } = merge;
  const rows = mapIn(file.root, "errors");
  // A page without an error table says nothing about codes.
  if (rows === undefined || theirs.errors.length === 0) return;
  const onPage = new Set(theirs.errors.map(({ code }) => String(code)));
  const inBase = base && new Set(base.errors.map(({ code }) => String(code)));
  for (const pair of rows.items) {
    const { value } = pair;
    if (onPage.has(keyOf(pair)) || !isMap(value)) continue;
    const isMarked = pairIn(value, "deprecated") !== undefined;
    const isAddedByHand = inBase !== undefined && !inBase.has(keyOf(pair)) && !isMarked;
    if (isAddedByHand || (isMarked && !isPruning)) continue;
    if (isPruning) {
      file.remove(rows, pair);
      tally.removed += 1;
    } else {
      file.set(value, entry("deprecated", removalNote(date), "review"), { after: value.items.map(keyOf) });
      tally.deprecated += 1;
    }
  }
}

/** Removes causes that point to removed fields. */
function dropCauses({ files, pruned }: Merge): void {
  for (const file of files) {
    const tables = [mapIn(file.root, "errors"), mapIn(mapIn(file.root, "service") ?? file.root, "errors")];
    for (const row of new Set(tables.flatMap((rows) => rows?.items ?? []))) {
      if (isMap(row.value)) dropCausesOf(file, row.value, pruned);
    }
  }
}

function dropCausesOf(file: YamlFile, row: YAMLMap, pruned: readonly string[]): void {
  const list = listIn(row, "raisedBy");
  const pair = pairIn(row, "raisedBy");
  if (list === undefined || pair === undefined) return;
  const dropped = list.items.filter((item) => {
    const at = isMap(item) && textIn(item, "in") !== "url" ? textIn(item, "at") : undefined;
    const pointer = at === undefined ? "" : withoutIndices(at).replace(/\/\*\*$/, "");
    return pruned.some((field) => isAtOrBeneath(pointer, field));
  });
  if (dropped.length > 0 && dropped.length === list.items.length) file.remove(row, pair);
  else for (const item of dropped) file.removeItem(list, item);
}
