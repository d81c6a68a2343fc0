/** Compares a page with the spec that was made from it. From is what the spec says, to is what the page says. */
import { type Change, judge } from "../diff/change.js";
import { type Contract, type Decision, type Direction, directions, type PacketContract } from "../contract/contract.js";
import { findDifferences } from "../diff/find/find.js";
import { isDescription } from "../contract/field-pointer.js";
import { asPageWouldSay } from "./as-page-would-say.js";
import { decisionFor } from "./decided.js";
import { findUndocumented } from "./undocumented.js";

export interface Drift {
  /** What the page says otherwise. */
  readonly changes: readonly Change[];
  /** What it says otherwise, and the spec has decided against it with reasons. */
  readonly decided: readonly Decided[];
  /** Packets of which the page lists no field at all: there was nothing to compare. */
  readonly silent: readonly Direction[];
}

export interface Decided {
  readonly change: Change;
  readonly decision: Decision;
}

/** The spec's side holds the one operation that the page is about. */
export function drift(spec: Contract, page: Contract): Drift {
  const told = asPageWouldSay(spec, page);
  const found = judge([...findDifferences(told, withoutDescriptions(page)), ...findUndocumented(spec, page)]);
  const decisions = spec.operations.flatMap((operation) => operation.decisions);
  const judged = found.map((change) => ({ change, decision: decisionFor(change, decisions, page) }));
  return {
    changes: judged.flatMap(({ change, decision }) => (decision === undefined ? [change] : [])),
    decided: judged.flatMap(({ change, decision }) => (decision === undefined ? [] : [{ change, decision }])),
    silent: directions.filter((direction) => isSilent(spec, page, direction)),
  };
}

/** A spec has no word for what the names of an object's fields are like. */
function withoutDescriptions(page: Contract): Contract {
  const named = (packet: PacketContract): PacketContract => ({
    ...packet,
    fields: packet.fields.filter(({ pointer }) => !isDescription(pointer)),
  });
  const operations = page.operations.map((operation) => ({
    ...operation,
    request: named(operation.request),
    response: named(operation.response),
  }));
  return { ...page, operations };
}

function isSilent(spec: Contract, page: Contract, direction: Direction): boolean {
  const [known, told] = [spec, page].map(({ operations }) => operations[0]?.[direction].fields.length ?? 0);
  return (known ?? 0) > 0 && told === 0;
}
