/** The file of approved changes: per line a fingerprint and a free remark. Lines that start with `#` are comments. */
import { printable } from "../text/printable.js";
import type { Change } from "./change.js";

/** One line of the file. */
export interface Approval {
  readonly fingerprint: string;
  readonly line: number;
}

/** The approvals in a file, and the numbers of the lines that cannot be read. */
export function parseApprovals(text: string): {
  readonly approvals: readonly Approval[];
  readonly unreadable: readonly number[];
} {
  const lines = text.split(/\r\n|\n|\r/).map((content, index) => ({ content: content.trim(), line: index + 1 }));
  const entries = lines
    .filter(({ content }) => content !== "" && !content.startsWith("#"))
    .map(({ content, line }) => ({ fingerprint: content.split(/\s/)[0] ?? "", line }));
  const isFingerprint = ({ fingerprint }: Approval): boolean => /^[0-9a-f]{16}$/.test(fingerprint);
  return {
    approvals: entries.filter(isFingerprint),
    unreadable: entries.filter((approval) => !isFingerprint(approval)).map(({ line }) => line),
  };
}

/** Changes with and without approval, and approvals without a change. */
export interface ChangesByApproval {
  /** Changes without approval. */
  readonly open: readonly Change[];
  readonly accepted: readonly Change[];
  readonly unused: readonly Approval[];
}

/** Splits changes into approved and open ones. */
export function partitionByApproval(changes: readonly Change[], approvals: readonly Approval[]): ChangesByApproval {
  const approved = new Set(approvals.map(({ fingerprint }) => fingerprint));
  const fingerprints = new Set(changes.map(({ fingerprint }) => fingerprint));
  return {
    open: changes.filter(({ fingerprint }) => !approved.has(fingerprint)),
    accepted: changes.filter(({ fingerprint }) => approved.has(fingerprint)),
    unused: approvals.filter(({ fingerprint }) => !fingerprints.has(fingerprint)),
  };
}

/** The lines that approve these changes. */
export function formatApprovals(changes: readonly Change[]): string {
  return changes.map((change) => `${approvalLine(change)}\n`).join("");
}

function approvalLine({ fingerprint, level, rule, at }: Change): string {
  // A name from a page may contain a line break, which must not start another approval.
  return `${fingerprint} ${level} ${rule} ${printable(at)}`.trimEnd();
}
