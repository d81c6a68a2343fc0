/** Differences of the documented error codes. */
import type { Contract, ErrorContract } from "../../contract/contract.js";
import { type Difference, pair, type Pair } from "../difference.js";
import { isSame } from "../../json/compare.js";

/** Codes that were added or removed, and changes of each code. */
export function findErrorDifferences(before: Contract, after: Contract): readonly Difference[] {
  return pair(before.errors, after.errors, ({ code }) => code).flatMap(errorDifferences);
}

function errorDifferences({ before, after }: Pair<ErrorContract>): readonly Difference[] {
  const some = before ?? after;
  if (some === undefined) return [];
  const name = before?.name ?? after?.name;
  const common = {
    operation: "",
    at: String(some.code),
    symbols: name === undefined ? [] : [`ErrorCode.${name}`],
    before: before?.place,
    after: after?.place,
  };
  if (before === undefined) return [{ rule: "error-code-added", ...common, from: null, to: summary(some) }];
  if (after === undefined) return [{ rule: "error-code-removed", ...common, from: summary(some), to: null }];
  const compared = [
    ["error-code-renamed", before.name, after.name],
    ["error-retry-changed", before.retry, after.retry],
    ["error-causes-changed", before.causes, after.causes],
    ["error-operations-changed", before.operations, after.operations],
    [
      after.isDeprecated === true ? "error-code-deprecated" : "error-code-restored",
      before.isDeprecated,
      after.isDeprecated,
    ],
  ] as const;
  return compared.flatMap(([rule, from, to]): Difference[] =>
    from === undefined || to === undefined || isSame(from, to) ? [] : [{ rule, ...common, from, to }],
  );
}

function summary({ code, name }: ErrorContract): Difference["to"] {
  return name === undefined ? { code } : { code, name };
}
