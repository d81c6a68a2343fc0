/** Differences of wording between parts that both sides have, and whether they may change the meaning. */
import { type Contract, directions, type OperationContract, type Place } from "../../contract/contract.js";
import { type Difference, pair, type Pair } from "../difference.js";
import { fieldKey } from "../../contract/fold.js";
import { type Area, ruleOf } from "../rules.js";
import { meaningChanges, plainWording } from "../../contract/wording.js";

interface Known {
  readonly operations: readonly Pair<OperationContract>[];
  /** Structural differences: a text that only follows one of these is not reported as a change of meaning. */
  readonly structural: readonly Difference[];
}

interface Described {
  readonly prose: string;
  readonly place: Place;
  readonly symbols?: readonly string[];
}

/** The texts that were reworded; as more than wording if numbers or negations changed for no known reason. */
export function findProseDifferences(
  before: Contract,
  after: Contract,
  { operations, structural }: Known,
): readonly Difference[] {
  const explained = new Set(structural.map(({ rule, operation, at }) => placeKey(ruleOf(rule).area, operation, at)));
  const compare = <T extends Described>(
    pairs: readonly Pair<T>[],
    { area, operation = "", nameOf }: { area: Area; operation?: string; nameOf: (item: T) => string },
  ): readonly Difference[] =>
    pairs.flatMap((one) => {
      if (one.before === undefined || one.after === undefined) return [];
      const at = nameOf(one.before);
      const isExplained = explained.has(placeKey(area, operation, at));
      return textDifferences({ operation, at, isExplained }, one.before, one.after);
    });
  const fields = operations.flatMap((operation) => {
    if (operation.before === undefined || operation.after === undefined) return [];
    const { before: old, after: now } = { before: operation.before, after: operation.after };
    return directions.flatMap((area) =>
      compare(pair(old[area].fields, now[area].fields, fieldKey), {
        area,
        operation: old.path ?? now.path ?? "",
        nameOf: ({ pointer }) => pointer,
      }),
    );
  });
  const advice = operations.flatMap(({ before: old, after: now }) =>
    compare(
      pair(old?.advice ?? [], now?.advice ?? [], ({ name }) => name),
      { area: "request", operation: old?.path ?? now?.path ?? "", nameOf: ({ name }) => name },
    ),
  );
  return [
    ...compare(
      pair(before.hosts, after.hosts, ({ host }) => host),
      { area: "host", nameOf: ({ host }) => host },
    ),
    ...compare(
      pair(before.urlParameters, after.urlParameters, ({ name }) => name),
      {
        area: "url",
        nameOf: ({ name }) => name,
      },
    ),
    ...fields,
    ...advice,
    ...compare(
      pair(before.errors, after.errors, ({ code }) => code),
      {
        area: "error",
        nameOf: ({ code }) => String(code),
      },
    ),
  ];
}

const placeKey = (area: Area, operation: string, at: string): string => JSON.stringify([area, operation, at]);

function textDifferences(
  { operation, at, isExplained }: { operation: string; at: string; isExplained: boolean },
  before: Described,
  after: Described,
): readonly Difference[] {
  if (before.prose === after.prose || plainWording(before.prose) === plainWording(after.prose)) return [];
  const common = {
    operation,
    at,
    from: before.prose,
    to: after.prose,
    symbols: before.symbols ?? [],
    before: before.place,
    after: after.place,
  };
  const meanings = isExplained ? [] : meaningChanges(before.prose, after.prose);
  if (meanings.length === 0) return [{ rule: "prose-reworded", ...common }];
  return meanings.map((meaning): Difference => ({ rule: `prose-${meaning}-changed`, ...common }));
}
