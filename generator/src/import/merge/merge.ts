/** What every part of an import works on: the page, the spec, the page as it was at the last import, and what is found. */
import { type Diagnostic, type Origin } from "../../diagnostics/diagnostic.js";
import type { Change } from "../../diff/change.js";
import { judge } from "../../diff/change.js";
import type { Contract, OperationContract, Place } from "../../contract/contract.js";
import type { Difference } from "../../diff/difference.js";
import { decisionFor } from "../../drift/decided.js";
import type { YamlFile } from "../../yaml/edit/yaml-file.js";

export interface Merge {
  readonly page: Contract;
  /** What the page says of its operation. */
  readonly told: OperationContract;
  readonly spec: Contract;
  readonly operation: OperationContract;
  /** The names of all errors of the spec, those of other operations included. */
  readonly errorNames: ReadonlySet<string>;
  /** What the page said at the last import; undefined where there was none. */
  readonly last: Contract | undefined;
  readonly files: readonly YamlFile[];
  /** The file of the operation. */
  readonly file: YamlFile;
  /** `YYYY-MM-DD`: when the page was found as it is. */
  readonly date: string;
  /** The date of the page itself, where it is known. */
  readonly updated: string | null;
  /** Whether to take out what the page has no longer. */
  readonly isPruning: boolean;
  /** Pointers of fields of the request that were taken out. */
  readonly pruned: string[];
  readonly found: Diagnostic[];
  readonly tally: Tally;
}

/** What an import did, counted. */
export interface Tally {
  added: number;
  updated: number;
  deprecated: number;
  restored: number;
  removed: number;
}

/** What is to become of one statement of the spec. */
export type Settlement = "keep" | "take" | "conflict";

/**
 * Settles a statement by three: what the spec says, what the page said last, and what it says now. A statement that was the
 * page's own follows it; one that a person made stays. Where nobody knows, it counts as made by a person.
 */
export function settle<T>(
  { own, last, told }: { readonly own: T | undefined; readonly last: T | undefined; readonly told: T | undefined },
  isEqual: (one: T, other: T) => boolean,
): Settlement {
  if (told === undefined || (own !== undefined && isEqual(own, told))) return "keep";
  const isPages = last !== undefined && own !== undefined && isEqual(own, last);
  if (isPages) return "take";
  const isTakenOut = own === undefined && last !== undefined && isEqual(last, told);
  return own === undefined && !isTakenOut ? "take" : "conflict";
}

/** Whether the spec records a decision that covers such a difference. */
export function isDecided(
  merge: Merge,
  difference: Omit<Difference, "symbols" | "operation" | "before" | "after">,
): boolean {
  const [change] = judge([{ ...difference, operation: "", symbols: [], before: undefined, after: undefined }]);
  return change !== undefined && isDecidedChange(merge, change);
}

function isDecidedChange({ operation, page }: Merge, change: Change): boolean {
  return decisionFor(change, operation.decisions, page) !== undefined;
}

export const shownPlace = ({ file, line }: Place): string => `${file}:${line}`;

/** The place of a field of the spec in its file. */
export function originOf(site: { readonly file: YamlFile; readonly pair: unknown } | undefined): Origin | undefined {
  return site?.file.originOf(site.pair);
}

const gone = "No longer documented as of ";

/** The text by which an import marks what the page has no longer. */
export const goneSince = (date: string): string => `${gone}${date}.`;

export const isMarkedGone = (text: string | undefined): boolean => text?.startsWith(gone) === true;
