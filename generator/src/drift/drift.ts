/** The comparison of a spec with the page that it was made from: `from` is the spec, `to` is the page. */
import { type Change, classify } from "../diff/change.js";
import { type Contract, type Decision, type Direction, directions, type PacketContract } from "../contract/contract.js";
import { findDifferences } from "../diff/find/find.js";
import { isDescription } from "../contract/field-pointer.js";
import { limitToPage } from "./limit-to-page.js";
import { decisionFor } from "../diff/decisions.js";
import { findUndocumented } from "./undocumented.js";

/** How a page and a spec differ. */
export interface Drift {
  /** Differences without a decision. */
  readonly changes: readonly Change[];
  /** Differences that the spec records under `contradictions`, with a decision and its reasons. */
  readonly decided: readonly Decided[];
  /** Packets for which the page lists no fields, so nothing was compared. */
  readonly silent: readonly Direction[];
}

/** A difference with the decision that covers it. */
export interface Decided {
  readonly change: Change;
  readonly decision: Decision;
}

/** `spec` has only the operation that the page describes. */
export function drift(spec: Contract, page: Contract): Drift {
  const comparable = limitToPage(spec, page);
  const changes = classify([
    ...findDifferences(comparable, withoutDescriptions(page)),
    ...findUndocumented(spec, page),
  ]);
  const decisions = spec.operations.flatMap((operation) => operation.decisions);
  const matched = changes.map((change) => ({ change, decision: decisionFor(change, decisions, page) }));
  return {
    changes: matched.flatMap(({ change, decision }) => (decision === undefined ? [change] : [])),
    decided: matched.flatMap(({ change, decision }) => (decision === undefined ? [] : [{ change, decision }])),
    silent: directions.filter((direction) => isSilent(spec, page, direction)),
  };
}

/** Leaves out rows that describe field names in general, which a spec cannot express. */
function withoutDescriptions(page: Contract): Contract {
  const withNamedFields = (packet: PacketContract): PacketContract => ({
    ...packet,
    fields: packet.fields.filter(({ pointer }) => !isDescription(pointer)),
  });
  const operations = page.operations.map((operation) => ({
    ...operation,
    request: withNamedFields(operation.request),
    response: withNamedFields(operation.response),
  }));
  return { ...page, operations };
}

function isSilent(spec: Contract, page: Contract, direction: Direction): boolean {
  const [inSpec, onPage] = [spec, page].map(({ operations }) => operations[0]?.[direction].fields.length ?? 0);
  return (inSpec ?? 0) > 0 && onPage === 0;
}
