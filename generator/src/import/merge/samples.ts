/** The merge of sample packets: those that the spec does not have yet are added. */
import { isMap } from "yaml";
import { type Direction, directions } from "../../contract/contract.js";
import { isEqual } from "../../json/compare.js";
import { type Draft, draftOf, entry, mapOf } from "../../yaml/edit/draft.js";
import { keyOf, listIn, textIn } from "../../yaml/edit/lookup.js";
import type { Merge } from "./merge.js";

/** An added sample, and its line on the page. */
export interface AddedSample {
  readonly name: string;
  readonly line: number;
}

/** `rejected` are the lines of samples that do not match the merged spec; they are left out. */
export function mergeSamples(merge: Merge, rejected: ReadonlySet<number>): readonly AddedSample[] {
  const names = namesIn(merge);
  const added: AddedSample[] = [];
  const drafts: Draft[] = [];
  for (const direction of directions) {
    const known = merge.ourOperation[direction].samples.map(({ packet }) => packet);
    for (const { packet, place } of merge.theirOperation[direction].samples) {
      if (rejected.has(place.line) || known.some((other) => isEqual(other, packet))) continue;
      known.push(packet);
      const name = freeName(direction, names);
      names.add(name);
      added.push({ name, line: place.line });
      drafts.push(
        mapOf(
          entry("name", name, `review: line ${place.line} of the page`),
          entry("as", direction),
          entry("packet", draftOf(packet)),
        ),
      );
    }
  }
  write(merge, drafts);
  merge.tally.added += drafts.length;
  return added;
}

function write({ file }: Merge, drafts: readonly Draft[]): void {
  const list = listIn(file.root, "samples");
  if (drafts.length === 0) return;
  if (list === undefined) {
    const after = file.root.items.map(keyOf).filter((key) => !["contradictions", "types"].includes(key));
    file.set(file.root, entry("samples", { items: drafts }), { after });
    return;
  }
  file.append(
    list,
    drafts.map((value) => ({ value })),
  );
}

function namesIn({ file }: Merge): Set<string> {
  const items = listIn(file.root, "samples")?.items ?? [];
  return new Set(items.flatMap((item) => (isMap(item) ? [textIn(item, "name") ?? ""] : [])));
}

function freeName(direction: Direction, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${direction}-${number}`;
    if (!taken.has(name)) return name;
  }
}
