/** The limits of a type beyond the type itself, in generated code: when a value violates each, and how the message reads. */
import { type AnyConstraint, constraints, type OtherKeyword } from "../../constraints/index.js";
import { maxContains } from "../../constraints/max-contains.js";
import type { Limit as SizeLimit, MeasureName } from "../../constraints/measures.js";
import { pattern } from "../../constraints/pattern.js";
import { uniqueItems } from "../../constraints/unique-items.js";
import { foldType } from "../../model/fold-type.js";
import type { AlternativeType, IntegerType, NumberType, StringType, TypeNode } from "../../model/types.js";
import { resolveType } from "../../model/lookup.js";
import { type Code, code, literal } from "../../print/code.js";
import { allOf, type Condition, test } from "./condition.js";
import { noneOf, regularExpression, type ValidatorModule } from "./module.js";
import * as sentences from "./sentences.js";
import type { Sentence } from "./sentences.js";
import { isOfType } from "./type-tests.js";

/** One keyword that a value of the right type can violate. */
export interface Limit {
  readonly keyword: string;
  /** True if it is violated. */
  readonly broken: Condition;
  readonly sentence: Sentence;
  /** An expression for what the message says was found; undefined if that is the value. */
  readonly found?: Code;
  /** True if it is tested after the items of an array, when there is no hole among them. */
  readonly isAfterItems?: boolean;
}

/** What a limit is printed for. */
interface Target {
  readonly module: ValidatorModule;
  readonly type: AlternativeType;
  readonly value: Code;
  /** Whether an array may hold items of other types, which are violations of their own. */
  readonly hasOtherItems: boolean;
}

/** The order of messages is AJV's: upper limits first, and bytes, for which it has no keyword, last. */
const messageOrder: readonly AnyConstraint[] = [...constraints].sort((one, other) => rankOf(one) - rankOf(other));

function rankOf(one: AnyConstraint): number {
  if (!("side" in one)) return 1;
  if (one.measure.name === "bytes") return 2;
  return one.side === "upper" ? 0 : 1;
}

/** The limits of a type, in the order of their messages. */
export function limitsOf(module: ValidatorModule, type: AlternativeType, value: Code): readonly Limit[] {
  const target = { module, type, value, hasOtherItems: true };
  const members = "enum" in type ? type.enum : undefined;
  return [
    ...exclusion(type, value),
    ...enumLimit(module, members, value),
    ...messageOrder.flatMap((one) => printed(one, target)),
  ];
}

/** The same but for the enum, for a guard, which stops at the first failure: it comes to an array whose items are valid. */
export function guardLimits(module: ValidatorModule, type: AlternativeType, value: Code): readonly Limit[] {
  const target = { module, type, value, hasOtherItems: false };
  return [...constraints.flatMap((one) => printed(one, target)), ...exclusion(type, value)];
}

/** Limits on a value to one of several; none if there are no members. */
export function enumLimit(
  module: ValidatorModule,
  members: readonly { readonly value: string | number }[] | undefined,
  value: Code,
): readonly Limit[] {
  if (members === undefined) return [];
  const values = members.map((member) => member.value);
  return [{ keyword: "enum", broken: noneOf(module, members, value), sentence: sentences.mustBeOneOf(values) }];
}

function exclusion(type: AlternativeType, value: Code): readonly Limit[] {
  if (type.kind !== "integer" || type.not === undefined) return [];
  const broken = test(code`${value} === ${literal(type.not)}`);
  return [{ keyword: "not", broken, sentence: sentences.mustNotBe(type.not) }];
}

/** A constraint of the type of a target; nothing if the type does not state it. */
function printed(one: AnyConstraint, target: Target): readonly Limit[] {
  if (!("side" in one)) return others[one.keyword](target);
  const bound = one.valueIn(target.type);
  return bound === undefined ? [] : [sizeLimit(one.keyword, { ...one, bound }, target)];
}

/** How the size of a value is printed. */
interface PrintedMeasure {
  size(module: ValidatorModule, value: Code): Code;
  /**
   * Of a text, whose size takes a loop: the number of units that it has at most if it is not above a bound, and those that
   * it needs so as not to be below one. Most texts are shorter or longer, and need no counting.
   */
  readonly units?: { upper(bound: number): number; lower(bound: number): number };
}

const measures: { readonly [Name in MeasureName]: PrintedMeasure } = {
  value: { size: (_, value) => value },
  characters: {
    size: ({ runtime }, value) => code`${runtime.codePointLength}(${value})`,
    // A code point takes one unit or two.
    units: { upper: (bound) => bound, lower: (bound) => 2 * bound },
  },
  bytes: {
    size: ({ runtime }, value) => code`${runtime.utf8ByteLength}(${value})`,
    // A unit takes one byte to three.
    units: { upper: (bound) => Math.floor(bound / 3), lower: (bound) => bound },
  },
  items: { size: (_, value) => code`${value}.length` },
};

function sizeLimit(keyword: string, limit: SizeLimit, { module, value }: Target): Limit {
  const { bound, side, measure } = limit;
  const { size: sizeOf, units } = measures[measure.name];
  const size = sizeOf(module, value);
  const isBeyond = (one: Code, other: number): Condition =>
    test(side === "upper" ? code`${one} > ${other}` : code`${one} < ${other}`);
  const broken = isBeyond(size, bound);
  const sentence = sentences.mustKeep(limit);
  return {
    keyword,
    broken: units === undefined ? broken : allOf([isBeyond(code`${value}.length`, units[side](bound)), broken]),
    sentence,
    ...(sentence.end === "describeCount" ? { found: size } : {}),
  };
}

/** The keywords that are not limits of a size. */
const others: { readonly [Keyword in OtherKeyword]: (target: Target) => readonly Limit[] } = {
  pattern({ module, type, value }) {
    const source = pattern.valueIn(type);
    if (source === undefined) return [];
    const broken = test(code`!${regularExpression(module, source)}.test(${value})`);
    return [{ keyword: "pattern", broken, sentence: sentences.mustMatch(source) }];
  },
  uniqueItems({ module, type, value, hasOtherItems }) {
    if (uniqueItems.valueIn(type) !== true) return [];
    // Items of one scalar type are compared only if they are of it.
    const kind = hasOtherItems && type.kind === "array" ? plainKind(resolveType(module.model, type.items)) : undefined;
    const compared = kind === undefined ? value : code`${value}.filter((item) => ${isOfType(kind, code`item`)})`;
    const broken = test(code`!${module.runtime.hasUniqueItems}(${compared})`);
    return [{ keyword: "uniqueItems", broken, sentence: sentences.holdsItemTwice, isAfterItems: true }];
  },
  maxContains({ module, type, value }) {
    return (maxContains.valueIn(type) ?? []).map((limit) => {
      const max = literal(limit.count);
      const found = code`${module.runtime.countTagged}(${value}, ${literal(limit.tag)}, ${literal(limit.value)})`;
      // An array that is no longer than the limit needs no counting.
      const broken = allOf([test(code`${value}.length > ${max}`), test(code`${found} > ${max}`)]);
      const sentence = sentences.mustHaveAtMostOf(limit);
      return { keyword: "maxContains", broken, sentence, found, isAfterItems: true };
    });
  },
};

/** The kind of a scalar of one type that is not an enum; undefined for all other types. */
function plainKind(type: TypeNode): ScalarKind | undefined {
  const plain = ({ kind, enum: members }: StringType | IntegerType | NumberType): ScalarKind | undefined =>
    members === undefined ? kind : undefined;
  const none = (): undefined => undefined;
  return foldType<ScalarKind | undefined>(type, {
    string: plain,
    integer: plain,
    number: plain,
    boolean: ({ kind }) => kind,
    any: none,
    array: none,
    object: none,
    union: none,
    anyOf: none,
    ref: none,
  });
}

type ScalarKind = "string" | "integer" | "number" | "boolean";
