/** Compares two contracts of one kind: two pages, or two specs. */
import { type Change, judge } from "./change.js";
import type { Contract } from "../contract/contract.js";
import { findDifferences } from "./find/find.js";

/** Every change from one side to the other, the worst first; changes of wording are among them. */
export function compare(before: Contract, after: Contract): readonly Change[] {
  return judge(findDifferences(before, after));
}

/** Whether a change is one of prose, which is shown only to who asks for it. */
export function isProse({ area }: Change): boolean {
  return area === "prose";
}
