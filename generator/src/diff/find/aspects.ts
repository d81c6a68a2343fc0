/** The comparison of a field that both sides have: type, required, valid values, limits and meaning. */
import { constraintKeywords } from "../../constraints/index.js";
import { isSame } from "../../json/compare.js";
import type { JsonValue } from "../../json/json-value.js";
import {
  type Direction,
  type FieldContract,
  lowerLimits,
  upperLimits,
  type ValueType,
} from "../../contract/contract.js";
import type { Difference } from "../difference.js";
import type { RuleName, SharedShape } from "../rules.js";
import { movement } from "./calls.js";
import { summarizeRequired, summarizeType } from "../../contract/field-summary.js";

/** The packet and operation of a field, and the generated symbols around it. */
export interface FieldContext {
  readonly direction: Direction;
  readonly operation: string;
  readonly symbols: readonly string[];
}

type Aspect = readonly [rule: RuleName, from: JsonValue, to: JsonValue];
type Finder = (direction: Direction, before: FieldContract, after: FieldContract) => readonly Aspect[];

/** The differences of a field that both sides have. */
export function findAspects(context: FieldContext, before: FieldContract, after: FieldContract): readonly Difference[] {
  const { direction, operation, symbols } = context;
  const withType = before.typeName === undefined ? symbols : [...symbols, before.typeName];
  return finders.flatMap((find) =>
    find(direction, before, after).map(([rule, from, to]): Difference => ({
      rule,
      operation,
      at: before.pointer,
      from,
      to,
      symbols: find === requiredAspect ? symbols : withType,
      before: before.place,
      after: after.place,
      variants: before.variants,
    })),
  );
}

const inDirection = <Shape extends SharedShape>(direction: Direction, shape: Shape): RuleName =>
  `${direction}-${shape}`;

const typeAspect: Finder = (direction, before, after) => {
  const compare = (from: readonly ValueType[] | undefined, to: readonly ValueType[] | undefined): Aspect[] => {
    const relation = typeRelation(from, to);
    if (relation === "same") return [];
    return [[inDirection(direction, `type-${relation}`), summarizeType(from), summarizeType(to)]];
  };
  const differences = compare(before.types, after.types);
  const [old, now] = [before.itemTypes, after.itemTypes];
  if (differences.length > 0 || old === undefined || now === undefined) return differences;
  return compare(old, now).map(([rule, from, to]): Aspect => [rule, { items: from }, { items: to }]);
};

const everyType: readonly ValueType[] = ["string", "integer", "number", "boolean", "array", "object"];

/** An integer is also a number; a missing type allows any. */
function typeRelation(
  before: readonly ValueType[] | undefined,
  after: readonly ValueType[] | undefined,
): "same" | "widened" | "narrowed" | "changed" {
  const expand = (types: readonly ValueType[] = everyType): ReadonlySet<ValueType> =>
    new Set(types.flatMap((type) => (type === "number" ? (["number", "integer"] as const) : [type])));
  const [old, now] = [expand(before), expand(after)];
  const isKept = [...old].every((type) => now.has(type));
  const isKnown = [...now].every((type) => old.has(type));
  if (isKept) return isKnown ? "same" : "widened";
  return isKnown ? "narrowed" : "changed";
}

const requiredAspect: Finder = (direction, before, after) => {
  const [old, now] = [before.required, after.required];
  if (old === now) return [];
  const shape =
    now === true
      ? "field-became-required"
      : old === true
        ? "field-became-optional"
        : now === undefined
          ? "field-became-conditional"
          : "field-became-unconditional";
  return [[inDirection(direction, shape), summarizeRequired(old), summarizeRequired(now)]];
};

const enumAspect: Finder = (direction, before, after) => {
  const [old, now] = [before.enum, after.enum];
  if (old === undefined) return now === undefined ? [] : [[inDirection(direction, "enum-added"), null, now]];
  if (now === undefined) return [[inDirection(direction, "enum-removed"), old, null]];
  const [from, to] = [new Set(old.map(asText)), new Set(now.map(asText))];
  const isKept = [...from].every((value) => to.has(value));
  const isKnown = [...to].every((value) => from.has(value));
  if (isKept && isKnown) return [];
  const shape = isKept ? "enum-values-added" : isKnown ? "enum-values-removed" : "enum-values-replaced";
  return [[inDirection(direction, shape), old, now]];
};

const asText = (value: JsonValue): string => JSON.stringify(value);

const limitAspects: Finder = (direction, before, after) => {
  const sides = [
    ["upper-limit", upperLimits],
    ["lower-limit", lowerLimits],
  ] as const;
  return sides.flatMap(([side, keywords]) =>
    keywords.flatMap((keyword): Aspect[] => {
      const [old, now] = [before.limits[keyword], after.limits[keyword]];
      if (old === now) return [];
      const show = (limit: number | undefined): JsonValue => (limit === undefined ? null : { [keyword]: limit });
      return [[inDirection(direction, `${side}-${movement(old, now)}`), show(old), show(now)]];
    }),
  );
};

const tagLimitAspects: Finder = (direction, before, after) => {
  const tags = new Set([...before.maxContains.keys(), ...after.maxContains.keys()]);
  return [...tags].flatMap((tag): Aspect[] => {
    const [old, now] = [before.maxContains.get(tag), after.maxContains.get(tag)];
    if (old === now) return [];
    const show = (count: number | undefined): JsonValue =>
      count === undefined ? null : { maxContains: Object.fromEntries([[tag, count]]) };
    return [[inDirection(direction, `upper-limit-${movement(old, now)}`), show(old), show(now)]];
  });
};

const constraintAspects: Finder = (direction, before, after) => {
  return constraintKeywords.flatMap((keyword): Aspect[] => {
    const [from = null, to = null] = [before.constraints.get(keyword), after.constraints.get(keyword)];
    if (isSame(from, to)) return [];
    const shape = from === null ? "constraint-added" : to === null ? "constraint-removed" : "constraint-changed";
    return [[inDirection(direction, shape), from, to]];
  });
};

const meaningAspects: Finder = (direction, before, after) => {
  const aspects: Aspect[] = [];
  const isBoth = <T>(old: T | undefined, now: T | undefined): boolean => old !== undefined && now !== undefined;
  if (isBoth(before.typeName, after.typeName) && before.typeName !== after.typeName) {
    aspects.push([inDirection(direction, "type-renamed"), before.typeName ?? null, after.typeName ?? null]);
  }
  if (isBoth(before.unit, after.unit) && before.unit !== after.unit) {
    aspects.push([inDirection(direction, "unit-changed"), before.unit ?? null, after.unit ?? null]);
  }
  if (before.isDeprecated !== after.isDeprecated) {
    const shape = after.isDeprecated ? "field-deprecated" : "field-restored";
    aspects.push([inDirection(direction, shape), before.isDeprecated, after.isDeprecated]);
  }
  return aspects;
};

/** Aspects that only requests have. */
const requestAspects: Finder = (direction, before, after) => {
  if (direction === "response") return [];
  const aspects: Aspect[] = [];
  const [from, to] = [before.default ?? null, after.default ?? null];
  if (asText(from) !== asText(to)) aspects.push(["request-default-changed", from, to]);
  if (before.isFilled !== after.isFilled) {
    aspects.push([after.isFilled ? "request-field-filled" : "request-field-unfilled", before.isFilled, after.isFilled]);
  }
  return aspects;
};

const finders: readonly Finder[] = [
  typeAspect,
  requiredAspect,
  enumAspect,
  limitAspects,
  tagLimitAspects,
  constraintAspects,
  meaningAspects,
  requestAspects,
];
