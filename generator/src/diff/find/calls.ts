/** Differences of a call as a whole: name, path, method, call frequency and body size. */
import type { OperationContract } from "../../contract/contract.js";
import type { Difference } from "../difference.js";

/** The differences of two versions of an operation, packets excluded. */
export function findCallDifferences(before: OperationContract, after: OperationContract): readonly Difference[] {
  return [
    ...pathDifference(before, after),
    ...nameDifference(before, after),
    ...methodDifference(before, after),
    ...bodyDifference(before, after),
    ...frequencyDifference(before, after),
  ];
}

function common(before: OperationContract, after: OperationContract): Pick<Difference, "operation" | "symbols"> {
  const name = before.name ?? after.name;
  return { operation: before.path ?? after.path ?? "", symbols: name === undefined ? [] : [name] };
}

function places(before: OperationContract, after: OperationContract): Pick<Difference, "before" | "after"> {
  return { before: before.place, after: after.place };
}

function pathDifference(before: OperationContract, after: OperationContract): readonly Difference[] {
  const [from, to] = [before.path, after.path];
  if (from === undefined || to === undefined || from === to) return [];
  return [{ rule: "url-path-changed", ...common(before, after), at: "path", from, to, ...places(before, after) }];
}

function nameDifference(before: OperationContract, after: OperationContract): readonly Difference[] {
  const [from, to] = [before.name, after.name];
  if (from === undefined || to === undefined || from === to) return [];
  const { operation } = common(before, after);
  const at = after.path ?? operation;
  return [{ rule: "operation-renamed", operation, symbols: [from], at, from, to, ...places(before, after) }];
}

function methodDifference(before: OperationContract, after: OperationContract): readonly Difference[] {
  const { method: from = null } = before;
  const { method: to = null } = after;
  if (from === to) return [];
  const rule = from === null ? "url-method-stated" : to === null ? "url-method-unstated" : "url-method-changed";
  const stated = { before: before.methodPlace, after: after.methodPlace };
  return [{ rule, ...common(before, after), at: "method", from, to, ...stated }];
}

function bodyDifference(before: OperationContract, after: OperationContract): readonly Difference[] {
  const [old, now] = [before.maxBodyBytes, after.maxBodyBytes];
  if (old?.bytes === now?.bytes) return [];
  const symbols = [before.request.typeName ?? after.request.typeName ?? []].flat();
  return [
    {
      rule: `body-limit-${movement(old?.bytes, now?.bytes)}`,
      operation: common(before, after).operation,
      at: "maxBodyBytes",
      from: old?.bytes ?? null,
      to: now?.bytes ?? null,
      symbols,
      before: old?.place,
      after: now?.place,
    },
  ];
}

interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

function frequencyDifference(before: OperationContract, after: OperationContract): readonly Difference[] {
  const [old, now] = [before.frequency, after.frequency];
  const show = (rate: Rate | undefined): Difference["from"] =>
    rate === undefined ? null : { calls: rate.calls, seconds: rate.seconds };
  if (old?.calls === now?.calls && old?.seconds === now?.seconds) return [];
  return [
    {
      rule: `call-frequency-${rateMovement(old, now)}`,
      ...common(before, after),
      at: "maxCallFrequency",
      from: show(old),
      to: show(now),
      before: old?.place,
      after: now?.place,
    },
  ];
}

type Movement = "raised" | "lowered" | "added" | "removed";

/** How a limit changed that differs between the sides. */
export function movement(from: number | undefined, to: number | undefined): Movement {
  if (from === undefined) return "added";
  if (to === undefined) return "removed";
  return to > from ? "raised" : "lowered";
}

/** Compares rates. If they are equal, the one with more calls in a longer time allows larger bursts. */
function rateMovement(from: Rate | undefined, to: Rate | undefined): Movement {
  const rates = [from && from.calls / from.seconds, to && to.calls / to.seconds] as const;
  return rates[0] === rates[1] ? movement(from?.calls, to?.calls) : movement(...rates);
}
