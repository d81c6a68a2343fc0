/** Records what the samples decided against the table: both statements, the decision, and why. */
import type { Direction, ValueType } from "../../contract/contract.js";
import { memberName } from "../../contract/field-pointer.js";
import type { Contradicted } from "../propose/field.js";
import { type Draft, entry, mapOf } from "../../yaml/edit/draft.js";
import { keyOf, listIn } from "../../yaml/edit/lookup.js";
import type { Merge } from "./merge.js";

export interface ContradictedPacket {
  readonly direction: Direction;
  readonly contradicted: readonly Contradicted[];
}

export function recordContradictions({ file }: Merge, found: readonly ContradictedPacket[]): void {
  const drafts = found.flatMap(({ direction, contradicted }) => contradicted.map((one) => draftFor(direction, one)));
  const list = listIn(file.root, "contradictions");
  if (drafts.length === 0) return;
  if (list === undefined) {
    file.set(file.root, entry("contradictions", { items: drafts }), { after: file.root.items.map(keyOf) });
    return;
  }
  file.append(
    list,
    drafts.map((value) => ({ value })),
  );
}

function draftFor(direction: Direction, { pointer, stated, shown }: Contradicted): Draft {
  const name = memberName(pointer);
  return mapOf(
    entry("at", pointer, "review"),
    entry("statements", {
      items: [
        mapOf(
          entry("where", `type column of the ${direction} table`),
          entry("says", `${name} is of type ${inWords(stated)}.`),
        ),
        mapOf(entry("where", "all samples"), entry("says", `${name} is of type ${inWords(shown)}.`)),
      ],
    }),
    entry("decision", `${name} is of type ${inWords(shown)}.`),
    entry("because", "Every sample shows it so."),
  );
}

const inWords = (types: readonly ValueType[]): string => types.join(" or ");
