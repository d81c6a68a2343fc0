/** The place of a value in a packet, as a check speaks of it: its pointer, its name in a sentence, and the codes raised there. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import { codesFor } from "../../../runtime/validation/code-rules.js";
import { escapeSegment, joinName } from "../../../runtime/validation/pointer.js";
import { type Code, helperName, joined, literal } from "../../print/code.js";

/** The way from the packet to a value: names of properties, and variables that hold the index of an item. */
export type Place = readonly Segment[];
type Segment = { readonly property: string } | { readonly index: Code };

export const wholePacket: Place = [];

export function propertyAt(place: Place, property: string): Place {
  return [...place, { property }];
}

/** An item of the array at a place, and the variable of its index. Each array around it has one of its own. */
export function itemAt(place: Place): { readonly item: Place; readonly index: Code } {
  const index = helperName("index", indicesOf(place).length + 1);
  return { item: [...place, { index }], index };
}

/** The variables that a place depends on, outermost first. */
export function indicesOf(place: Place): readonly Code[] {
  return place.flatMap((segment) => ("index" in segment ? [segment.index] : []));
}

/** An expression for the pointer. */
export function pathOf(place: Place): Code {
  return sumOf(
    place.flatMap((segment) => ("index" in segment ? ["/", segment.index] : [`/${escapeSegment(segment.property)}`])),
  );
}

/** An expression for the beginning of a sentence about the value. */
export function sentenceAt(place: Place, says: string): Code {
  if (place.length === 0) return literal(`The packet ${says}`);
  const name = place.flatMap((segment, at) =>
    "index" in segment ? ["[", segment.index, "]"] : joinName(at === 0, segment.property),
  );
  return sumOf(["`", ...name, `\` ${says}`]);
}

/** The sum of texts and of variables that hold an index. */
function sumOf(parts: readonly (string | Code)[]): Code {
  const terms: Code[] = [];
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
    } else {
      terms.push(literal(text), part);
      text = "";
    }
  }
  if (text !== "" || terms.length === 0) terms.push(literal(text));
  return joined(terms, " + ");
}

/** The codes that a violation there raises. In a rule, an index is always `*`. */
export function codesAt(rules: readonly CodeRuleRow[], place: Place, keyword: string): readonly number[] {
  const pattern = place.map((segment) => `/${"index" in segment ? "*" : escapeSegment(segment.property)}`).join("");
  return codesFor(rules, pattern, keyword);
}
