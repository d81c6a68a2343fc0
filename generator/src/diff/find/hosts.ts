/** Differences of the hosts. */
import type { Contract } from "../../contract/contract.js";
import { type Difference, pair } from "../difference.js";

/** Hosts that were added or removed, and a change of the default host. */
export function findHostDifferences(before: Contract, after: Contract): readonly Difference[] {
  const symbols = before.hasDefaultHost || after.hasDefaultHost ? ["createClient"] : [];
  const differences = pair(before.hosts, after.hosts, ({ host }) => host).flatMap((one): Difference[] => {
    const host = one.before?.host ?? one.after?.host ?? "";
    if (one.before !== undefined && one.after !== undefined) return [];
    return [
      {
        rule: one.before === undefined ? "host-added" : "host-removed",
        operation: "",
        at: host,
        from: one.before === undefined ? null : host,
        to: one.after === undefined ? null : host,
        symbols,
        before: one.before?.place,
        after: one.after?.place,
      },
    ];
  });
  return [...differences, ...defaultDifference(before, after)];
}

/** A default host that was removed is reported as a removal only. */
function defaultDifference(before: Contract, after: Contract): readonly Difference[] {
  const [old] = before.hosts;
  const [now] = after.hosts;
  if (!before.hasDefaultHost || !after.hasDefaultHost || old === undefined || now === undefined) return [];
  const isKept =
    after.hosts.some(({ host }) => host === old.host) && before.hosts.some(({ host }) => host === now.host);
  if (old.host === now.host || !isKept) return [];
  return [
    {
      rule: "host-default-changed",
      operation: "",
      at: "default",
      from: old.host,
      to: now.host,
      symbols: ["createClient"],
      before: old.place,
      after: now.place,
    },
  ];
}
