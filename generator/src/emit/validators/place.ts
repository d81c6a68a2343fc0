/** Where in a packet a value stands, in the code of a check: its pointer, its name in a sentence, and the codes raised there. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import { codesFor } from "../../../runtime/validation/code-rules.js";
import { escapeSegment, joinName } from "../../../runtime/validation/pointer.js";
import { literal } from "../../print/text.js";

/** The way from the packet to a value: names of properties, and variables that hold the index of an item. */
export type Place = readonly Segment[];
type Segment = { readonly property: string } | { readonly index: string };

export const wholePacket: Place = [];

export function propertyAt(place: Place, property: string): Place {
  return [...place, { property }];
}

/** An item of the array at a place. Each array around it has a variable of its own. */
export function itemAt(place: Place): Place {
  return [...place, { index: `index${indicesOf(place).length + 1}` }];
}

/** The variables that a place is told by, outermost first. */
export function indicesOf(place: Place): readonly string[] {
  return place.flatMap((segment) => ("index" in segment ? [segment.index] : []));
}

/** An expression for the pointer. */
export function pathOf(place: Place): string {
  return sumOf(
    place.flatMap((segment) => ("index" in segment ? ["/", segment] : `/${escapeSegment(segment.property)}`)),
  );
}

/** An expression for the beginning of a sentence about the value. */
export function sentenceAt(place: Place, says: string): string {
  if (place.length === 0) return literal(`The packet ${says}`);
  const name = place.flatMap((segment, at) =>
    "index" in segment ? ["[", segment, "]"] : joinName(at === 0, segment.property),
  );
  return sumOf(["`", ...name, `\` ${says}`]);
}

/** The sum of texts and of variables that hold an index. */
function sumOf(parts: readonly (string | { readonly index: string })[]): string {
  const terms: string[] = [];
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") {
      text += part;
    } else {
      terms.push(literal(text), part.index);
      text = "";
    }
  }
  if (text !== "" || terms.length === 0) terms.push(literal(text));
  return terms.join(" + ");
}

/** The codes that a violation there raises. In a rule, an index is always `*`. */
export function codesAt(rules: readonly CodeRuleRow[], place: Place, keyword: string): readonly number[] {
  const pattern = place.map((segment) => `/${"index" in segment ? "*" : escapeSegment(segment.property)}`).join("");
  return codesFor(rules, pattern, keyword);
}
