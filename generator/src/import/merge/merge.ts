/**
 * The three-way merge of one value, and what every part of an import works on.
 *
 * Base: what the page said at the last import. Theirs: what the page says now. Ours: the spec.
 */
import type { Contract, OperationContract, Place } from "../../contract/contract.js";
import type { Diagnostic, Origin } from "../../diagnostics/diagnostic.js";
import { classify } from "../../diff/change.js";
import { decisionFor } from "../../diff/decisions.js";
import type { Difference } from "../../diff/difference.js";
import type { YamlFile } from "../../yaml/edit/yaml-file.js";

/** The three sides of an import, the files to edit, and what was done so far. */
export interface Merge {
  readonly theirs: Contract;
  /** The operation of the page. */
  readonly theirOperation: OperationContract;
  readonly ours: Contract;
  /** The operation of the spec. */
  readonly ourOperation: OperationContract;
  /** Undefined at the first import. */
  readonly base: Contract | undefined;
  /** Name of the page, for messages. */
  readonly pageFile: string;
  /** The names of all errors in the spec, including those of other operations. */
  readonly errorNames: ReadonlySet<string>;
  readonly files: readonly YamlFile[];
  /** The file of the operation. */
  readonly file: YamlFile;
  /** `YYYY-MM-DD`: the date of the import. */
  readonly date: string;
  /** The date of the page itself, if it is known. */
  readonly updated: string | null;
  /** Whether to remove what the page no longer has, instead of marking it as deprecated. */
  readonly isPruning: boolean;
  /** Pointers of removed request fields. */
  readonly pruned: string[];
  readonly diagnostics: Diagnostic[];
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

/** One value on the three sides; undefined on a side that does not state it. */
export interface ThreeSides<T> {
  readonly base: T | undefined;
  readonly theirs: T | undefined;
  readonly ours: T | undefined;
}

/** What happens to one value. On a conflict the spec wins, and both values are reported. */
export type Resolution = "keep-ours" | "take-theirs" | "conflict";

/**
 * Resolves one value. Unchanged since the base: take theirs. Edited by hand: conflict. Without a
 * base, a value in the spec counts as edited by hand.
 */
export function resolve<T>({ base, theirs, ours }: ThreeSides<T>, isEqual: (one: T, other: T) => boolean): Resolution {
  if (theirs === undefined || (ours !== undefined && isEqual(ours, theirs))) return "keep-ours";
  const isUnchanged = base !== undefined && ours !== undefined && isEqual(ours, base);
  if (isUnchanged) return "take-theirs";
  const isRemovedByHand = ours === undefined && base !== undefined && isEqual(base, theirs);
  return ours === undefined && !isRemovedByHand ? "take-theirs" : "conflict";
}

/** Whether the spec records a decision that covers a difference. */
export function isDecided(
  { ourOperation, theirs }: Merge,
  difference: Omit<Difference, "symbols" | "operation" | "before" | "after">,
): boolean {
  const changes = classify([{ ...difference, operation: "", symbols: [], before: undefined, after: undefined }]);
  return changes.some((change) => decisionFor(change, ourOperation.decisions, theirs) !== undefined);
}

/** `page.md:12`. */
export const formatPlace = ({ file, line }: Place): string => `${file}:${line}`;

/** The place of an entry of the spec in its file. */
export function originOf(site: { readonly file: YamlFile; readonly pair: unknown } | undefined): Origin | undefined {
  return site?.file.originOf(site.pair);
}

const removalMark = "No longer documented as of ";

/** The deprecation text of what the page no longer has. */
export const removalNote = (date: string): string => `${removalMark}${date}.`;

/** Whether an earlier import wrote a deprecation text, rather than a person. */
export const isRemovalNote = (text: string | undefined): boolean => text?.startsWith(removalMark) === true;
