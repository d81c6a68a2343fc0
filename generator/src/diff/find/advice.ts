/** Differences of the warnings about accepted requests. */
import type { JsonValue } from "../../json/json-value.js";
import type { AdviceContract, OperationContract } from "../../contract/contract.js";
import { type Difference, pair } from "../difference.js";
import { isSame } from "../../json/compare.js";

/** Nothing if one side is a page, which has no such warnings. */
export function findAdviceDifferences(before: OperationContract, after: OperationContract): readonly Difference[] {
  if (before.advice === undefined || after.advice === undefined) return [];
  const operation = before.path ?? after.path ?? "";
  const symbols = [before.request.typeName ?? after.request.typeName ?? []].flat();
  return pair(before.advice, after.advice, ({ name }) => name).flatMap((one): Difference[] => {
    const [from, to] = [detailsOf(one.before), detailsOf(one.after)];
    if (isSame(from, to)) return [];
    const rule = from === null ? "advice-added" : to === null ? "advice-removed" : "advice-changed";
    const at = one.before?.name ?? one.after?.name ?? "";
    return [{ rule, operation, at, from, to, symbols, before: one.before?.place, after: one.after?.place }];
  });
}

function detailsOf(advice: AdviceContract | undefined): JsonValue {
  return advice?.details ?? null;
}
