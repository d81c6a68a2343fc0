/** Where in a packet a value stands, in the code of a check: its pointer, and the codes that are raised there. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import { codesFor } from "../../../runtime/judging/code-rules.js";
import { escapeSegment } from "../../../runtime/judging/pointer.js";

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

/** The pointer, in which `~` alone, which no property can be written as, stands for an index. */
export function patternOf(place: Place): string {
  return place.map((segment) => `/${"index" in segment ? "~" : escapeSegment(segment.property)}`).join("");
}

/** The codes that a violation there raises. In a rule, an index is always `*`. */
export function codesAt(rules: readonly CodeRuleRow[], place: Place, keyword: string): readonly number[] {
  const pattern = place.map((segment) => `/${"index" in segment ? "*" : escapeSegment(segment.property)}`).join("");
  return codesFor(rules, pattern, keyword);
}
