/** The comparison of two contracts of one kind: two pages, or two specs. */
import { type Change, classify } from "./change.js";
import type { Contract } from "../contract/contract.js";
import { findDifferences } from "./find/find.js";

/** All changes from one side to the other, including wording; the most severe first. */
export function compare(before: Contract, after: Contract): readonly Change[] {
  return classify(findDifferences(before, after));
}

/** Whether only the wording changed. Such changes are reported only on request. */
export function isProse({ area }: Change): boolean {
  return area === "prose";
}
