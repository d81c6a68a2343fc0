/**
 * Owns the file of approvals: one a line, a fingerprint and then whatever helps its reader. Lines that start with `#` are
 * remarks.
 */
import type { Change } from "./change.js";

export interface Approval {
  readonly fingerprint: string;
  readonly line: number;
}

/** The approvals of a file, and the lines that are none. */
export function parseApprovals(text: string): {
  readonly approvals: readonly Approval[];
  readonly unreadable: readonly number[];
} {
  const lines = text.split(/\r\n|\n|\r/).map((content, index) => ({ content: content.trim(), line: index + 1 }));
  const meant = lines
    .filter(({ content }) => content !== "" && !content.startsWith("#"))
    .map(({ content, line }) => ({ fingerprint: content.split(/\s/)[0] ?? "", line }));
  const isFingerprint = ({ fingerprint }: Approval): boolean => /^[0-9a-f]{16}$/.test(fingerprint);
  return {
    approvals: meant.filter(isFingerprint),
    unreadable: meant.filter((approval) => !isFingerprint(approval)).map(({ line }) => line),
  };
}

export interface Weighed {
  /** Changes that nobody has approved. */
  readonly open: readonly Change[];
  readonly accepted: readonly Change[];
  readonly unused: readonly Approval[];
}

export function weigh(changes: readonly Change[], approvals: readonly Approval[]): Weighed {
  const approved = new Set(approvals.map(({ fingerprint }) => fingerprint));
  const found = new Set(changes.map(({ fingerprint }) => fingerprint));
  return {
    open: changes.filter(({ fingerprint }) => !approved.has(fingerprint)),
    accepted: changes.filter(({ fingerprint }) => approved.has(fingerprint)),
    unused: approvals.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

/** The lines that approve of these changes. */
export function formatApprovals(changes: readonly Change[]): string {
  return changes.map((change) => `${approvalLine(change)}\n`).join("");
}

function approvalLine({ fingerprint, level, rule, at }: Change): string {
  // A name from a page must not begin another line.
  return `${fingerprint} ${level} ${rule} ${JSON.stringify(at).slice(1, -1)}`.trimEnd();
}
