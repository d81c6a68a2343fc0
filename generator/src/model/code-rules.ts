/** Which violation raises which codes: the rules of an operation in their order, and the codes of each field. */
import type { ErrorSpec, FieldSpec, OperationSpec, ServiceSpec, SpecDocument } from "../spec/document.js";
import { keywordsAt, resolvePointer, segmentsOf } from "../spec/resolve-pointer.js";
import type { CodeRule } from "./types.js";

/** The rules of one operation, its own and the service's, most specific first. */
export function codeRulesOf(operation: OperationSpec, service: ServiceSpec): readonly CodeRule[] {
  return [...operation.errors, ...service.errors]
    .flatMap(rankedRules)
    .sort(compareRules)
    .map(({ rule }) => rule);
}

/** A rule with what its rank depends on beside the rule itself. */
interface RankedRule {
  readonly rule: CodeRule;
  /** How many causes its error has: an error of many causes says less about any of them. */
  readonly causes: number;
}

function rankedRules(error: ErrorSpec): readonly RankedRule[] {
  return error.raisedBy.map(({ in: where, at, on }) => ({
    rule: { where, at: segmentsOf(at.value), on: on?.map((keyword) => keyword.value), code: error.code },
    causes: error.raisedBy.length,
  }));
}

function compareRules(a: RankedRule, b: RankedRule): number {
  return (
    wildness(a.rule) - wildness(b.rule) ||
    b.rule.at.length - a.rule.at.length ||
    compareNumbers(a.rule.on?.length ?? Infinity, b.rule.on?.length ?? Infinity) ||
    a.causes - b.causes ||
    a.rule.code - b.rule.code
  );
}

/** Compares without subtracting: the difference of two infinities is NaN. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function wildness({ at }: CodeRule): number {
  if (at.at(-1) === "**") return 2;
  return at.includes("*") ? 1 : 0;
}

/** For each field that any request leads to, every code that a violation of it can raise, most specific first. */
export function fieldCodes(spec: SpecDocument, service: ServiceSpec): ReadonlyMap<FieldSpec, readonly number[]> {
  const codes = new Map<FieldSpec, number[]>();
  const ranked = spec.operations.flatMap((operation) =>
    [...operation.errors, ...service.errors].flatMap(rankedRules).map((rule) => ({ ...rule, operation })),
  );
  for (const { rule, operation } of ranked.sort(compareRules)) {
    if (rule.where === "url") continue;
    for (const place of resolvePointer(spec, operation.request.type, rule.at)) {
      if (place.field === undefined) continue;
      const possible = keywordsAt(spec, place, undefined);
      const isRaised = rule.on === undefined ? possible.size > 0 : rule.on.some((keyword) => possible.has(keyword));
      const known = codes.get(place.field) ?? [];
      if (isRaised && !known.includes(rule.code)) codes.set(place.field, [...known, rule.code]);
    }
  }
  return codes;
}
