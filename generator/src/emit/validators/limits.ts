/** The constraints of a type beyond the type itself: for each keyword when a value violates it, and how the message reads. */
import type {
  AlternativeType,
  ArrayType,
  BooleanType,
  IntegerType,
  NumberType,
  StringType,
  TypeNode,
} from "../../model/types.js";
import { resolveType } from "../../model/lookup.js";
import { type Code, code, literal } from "../../print/code.js";
import { noneOf, pattern, type ValidatorModule } from "./module.js";
import * as sentences from "./sentences.js";
import type { Sentence } from "./sentences.js";
import { isOfType } from "./type-tests.js";
import { unreachable } from "../../text/unreachable.js";

/** One keyword that a value of the right type can break. */
export interface Limit {
  readonly keyword: string;
  /** An expression that is true if it is violated. */
  readonly broken: Code;
  readonly sentence: Sentence;
  /** An expression for what the message says was found; undefined if that is the value. */
  readonly found?: Code;
}

/** The limits of a type, in the order of their messages. */
export function limitsOf(module: ValidatorModule, type: AlternativeType, value: Code): readonly Limit[] {
  switch (type.kind) {
    case "string":
      return [...enumLimit(module, type.enum, value), ...textLimits(module, type, value)];
    case "integer":
      return [...exclusion(type, value), ...enumLimit(module, type.enum, value), ...numberLimits(type, value)];
    case "number":
      return [...enumLimit(module, type.enum, value), ...numberLimits(type, value)];
    case "array":
      return [...countLimits(type, value), ...itemLimits(module, type, value)];
    case "boolean":
    case "object":
      return [];
    default:
      return unreachable(type);
  }
}

export function enumLimit(
  module: ValidatorModule,
  members: readonly { readonly value: string | number }[] | undefined,
  value: Code,
): readonly Limit[] {
  if (members === undefined) return [];
  const values = members.map((member) => member.value);
  return [{ keyword: "enum", broken: noneOf(module, members, value).code, sentence: sentences.mustBeOneOf(values) }];
}

function exclusion({ not }: IntegerType, value: Code): readonly Limit[] {
  if (not === undefined) return [];
  return [{ keyword: "not", broken: code`${value} === ${literal(not)}`, sentence: sentences.mustNotBe(not) }];
}

function numberLimits({ minimum, maximum }: IntegerType | NumberType, value: Code): readonly Limit[] {
  const limits: Limit[] = [];
  if (maximum !== undefined) {
    const sentence = sentences.mustBeAtMost(maximum);
    limits.push({ keyword: "maximum", broken: code`${value} > ${literal(maximum)}`, sentence });
  }
  if (minimum !== undefined) {
    const sentence = sentences.mustBeAtLeast(minimum);
    limits.push({ keyword: "minimum", broken: code`${value} < ${literal(minimum)}`, sentence });
  }
  return limits;
}

/** A text never has more code points than units, and a unit takes three bytes at most: most texts need no counting. */
function textLimits(module: ValidatorModule, type: StringType, value: Code): readonly Limit[] {
  const limits: Limit[] = [];
  if (type.maxLength !== undefined) {
    const broken = code`${value}.length > ${literal(type.maxLength)} && ${points(module, value)} > ${literal(type.maxLength)}`;
    limits.push({ keyword: "maxLength", broken, sentence: sentences.mustHaveAtMost(type.maxLength, "character") });
  }
  if (type.minLength !== undefined) {
    const broken = code`${points(module, value)} < ${literal(type.minLength)}`;
    limits.push({ keyword: "minLength", broken, sentence: sentences.mustHaveAtLeast(type.minLength, "character") });
  }
  if (type.pattern !== undefined) {
    const broken = code`!${pattern(module, type.pattern)}.test(${value})`;
    limits.push({ keyword: "pattern", broken, sentence: sentences.mustMatch(type.pattern) });
  }
  if (type.maxBytes !== undefined) {
    const bytes = code`${module.runtime.utf8ByteLength}(${value})`;
    const maxSafeLength = literal(Math.floor(type.maxBytes / 3));
    const broken = code`${value}.length > ${maxSafeLength} && ${bytes} > ${literal(type.maxBytes)}`;
    limits.push({
      keyword: "maxBytes",
      broken,
      sentence: sentences.mustHaveAtMost(type.maxBytes, "byte"),
      found: bytes,
    });
  }
  return limits;
}

function points(module: ValidatorModule, value: Code): Code {
  return code`${module.runtime.codePointLength}(${value})`;
}

/** Limits of an array that need no look at its items. */
export function countLimits({ minItems, maxItems }: ArrayType, value: Code): readonly Limit[] {
  const count = code`${value}.length`;
  const limits: Limit[] = [];
  if (maxItems !== undefined) {
    const sentence = sentences.mustHaveAtMost(maxItems, "item");
    limits.push({ keyword: "maxItems", broken: code`${count} > ${literal(maxItems)}`, sentence, found: count });
  }
  if (minItems !== undefined) {
    const sentence = sentences.mustHaveAtLeast(minItems, "item");
    limits.push({ keyword: "minItems", broken: code`${count} < ${literal(minItems)}`, sentence, found: count });
  }
  return limits;
}

/** Limits on all items together. */
export function itemLimits(module: ValidatorModule, type: ArrayType, value: Code): readonly Limit[] {
  return [...uniqueness(module, type, value), ...tagLimits(module, type, value)];
}

/** Items of one scalar type are compared only if they are of it: the others are violations of their own. */
function uniqueness(module: ValidatorModule, { uniqueItems, items }: ArrayType, value: Code): readonly Limit[] {
  if (!uniqueItems) return [];
  const type = resolveType(module.model, items);
  const compared = isPlainScalar(type) ? code`${value}.filter((item) => ${isOfType(type.kind, code`item`)})` : value;
  return [
    {
      keyword: "uniqueItems",
      broken: code`!${module.runtime.hasUniqueItems}(${compared})`,
      sentence: sentences.holdsItemTwice,
    },
  ];
}

/** How many items there may be of a variant. An array that is no longer than the limit needs no counting. */
export function tagLimits(module: ValidatorModule, { maxContains }: ArrayType, value: Code): readonly Limit[] {
  return maxContains.map((limit) => {
    const max = literal(limit.count);
    const found = code`${module.runtime.countTagged}(${value}, ${literal(limit.tag)}, ${literal(limit.value)})`;
    const broken = code`${value}.length > ${max} && ${found} > ${max}`;
    return { keyword: "maxContains", broken, sentence: sentences.mustHaveAtMostOf(limit), found };
  });
}

function isPlainScalar(type: TypeNode): type is StringType | IntegerType | NumberType | BooleanType {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return type.enum === undefined;
    default:
      return type.kind === "boolean";
  }
}
