/** The differences between two contracts, without classification. */
import type { Contract, OperationContract } from "../../contract/contract.js";
import { type Difference, pair } from "../difference.js";
import { findAdviceDifferences } from "./advice.js";
import { findCallDifferences } from "./calls.js";
import { findErrorDifferences } from "./errors.js";
import { findFieldDifferences } from "./fields.js";
import { findHostDifferences } from "./hosts.js";
import { findProseDifferences } from "./prose.js";
import { findSampleDifferences } from "./samples.js";
import { findUrlDifferences } from "./url.js";

/** Each difference once: what operations share, each operation, errors, then wording. */
export function findDifferences(before: Contract, after: Contract): readonly Difference[] {
  const pairs = pairOperations(before.operations, after.operations);
  const structural = [
    ...findHostDifferences(before, after),
    ...findUrlDifferences(before, after),
    ...pairs.flatMap(operationDifferences),
    ...findErrorDifferences(before, after),
  ];
  return [...structural, ...findProseDifferences(before, after, { operations: pairs, structural })];
}

interface OperationPair {
  readonly before: OperationContract | undefined;
  readonly after: OperationContract | undefined;
}

/** Pairs by path, then by method name. If each side has one operation, as pages do, the two are a pair. */
function pairOperations(
  before: readonly OperationContract[],
  after: readonly OperationContract[],
): readonly OperationPair[] {
  if (before.length === 1 && after.length === 1) return [{ before: before[0], after: after[0] }];
  const byPath = pair(before, after, ({ path }) => path ?? "");
  const removed = byPath.flatMap((one) => (one.after === undefined && one.before !== undefined ? [one.before] : []));
  const added = byPath.flatMap((one) => (one.before === undefined && one.after !== undefined ? [one.after] : []));
  return [
    ...byPath.filter((one) => one.before !== undefined && one.after !== undefined),
    ...pair(removed, added, ({ name, path }) => name ?? `/${path}`),
  ];
}

function operationDifferences({ before, after }: OperationPair): readonly Difference[] {
  if (before !== undefined && after !== undefined) {
    const calls = findCallDifferences(before, after);
    const fields = findFieldDifferences(before, after);
    const advice = findAdviceDifferences(before, after);
    return [...calls, ...fields, ...advice, ...findSampleDifferences(before, after, fields)];
  }
  const operation = before ?? after;
  if (operation === undefined) return [];
  const path = operation.path ?? "";
  return [
    {
      rule: before === undefined ? "operation-added" : "operation-removed",
      operation: path,
      at: path,
      from: before === undefined ? null : path,
      to: after === undefined ? null : path,
      symbols: operation.name === undefined ? [] : [operation.name],
      before: before?.place,
      after: after?.place,
    },
  ];
}
