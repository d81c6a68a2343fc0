/** Writes an entry under `contradictions` for each field whose type differs between the table and all samples; the samples win. */
import type { Direction } from "../../contract/contract.js";
import { memberName } from "../../contract/field-pointer.js";
import { listed } from "../../text/english.js";
import type { ContradictedType } from "../propose/field.js";
import { type Draft, entry, mapOf } from "../../yaml/edit/draft.js";
import { keyOf, listIn } from "../../yaml/edit/lookup.js";
import type { Merge } from "./merge.js";

/** The contradicted fields of one packet. */
export interface ContradictedPacket {
  readonly direction: Direction;
  readonly contradicted: readonly ContradictedType[];
}

/** Adds the decisions to the section `contradictions` of the spec. */
export function recordContradictions({ file }: Merge, packets: readonly ContradictedPacket[]): void {
  const drafts = packets.flatMap(({ direction, contradicted }) => contradicted.map((one) => draftFor(direction, one)));
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

function draftFor(direction: Direction, { pointer, stated, shown }: ContradictedType): Draft {
  const name = memberName(pointer);
  return mapOf(
    entry("at", pointer, "review"),
    entry("statements", {
      items: [
        mapOf(
          entry("where", `type column of the ${direction} table`),
          entry("says", `${name} is of type ${listed(stated, "or")}.`),
        ),
        mapOf(entry("where", "all samples"), entry("says", `${name} is of type ${listed(shown, "or")}.`)),
      ],
    }),
    entry("decision", `${name} is of type ${listed(shown, "or")}.`),
    entry("because", "Every sample shows this type."),
  );
}
