/** What a type asks of its values beyond their type: for each keyword when it is broken, and what is to be said of that. */
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
import { literal } from "../../print/text.js";
import { type JudgingModule, noneOf, pattern } from "./module.js";
import * as sentences from "./sentences.js";
import type { Sentence } from "./sentences.js";
import { isOfType } from "./type-tests.js";

/** One keyword that a value of the right type can break. */
export interface Limit {
  readonly keyword: string;
  /** An expression that is true where it is broken. */
  readonly broken: string;
  readonly sentence: Sentence;
  /** An expression for what is told to have been found; absent where that is the value. */
  readonly found?: string;
}

/** The limits of a type, in the order in which they are told. */
export function limitsOf(module: JudgingModule, type: AlternativeType, value: string): readonly Limit[] {
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
  module: JudgingModule,
  members: readonly { readonly value: string | number }[] | undefined,
  value: string,
): readonly Limit[] {
  if (members === undefined) return [];
  const values = members.map((member) => member.value);
  return [{ keyword: "enum", broken: noneOf(module, members, value), sentence: sentences.mustBeOneOf(values) }];
}

function exclusion({ not }: IntegerType, value: string): readonly Limit[] {
  if (not === undefined) return [];
  return [{ keyword: "not", broken: `${value} === ${literal(not)}`, sentence: sentences.mustNotBe(not) }];
}

function numberLimits({ minimum, maximum }: IntegerType | NumberType, value: string): readonly Limit[] {
  const limits: Limit[] = [];
  if (maximum !== undefined) {
    const sentence = sentences.mustBeAtMost(maximum);
    limits.push({ keyword: "maximum", broken: `${value} > ${literal(maximum)}`, sentence });
  }
  if (minimum !== undefined) {
    const sentence = sentences.mustBeAtLeast(minimum);
    limits.push({ keyword: "minimum", broken: `${value} < ${literal(minimum)}`, sentence });
  }
  return limits;
}

/** A text never has more code points than units, and a unit takes three bytes at most: most texts need no counting. */
function textLimits(module: JudgingModule, type: StringType, value: string): readonly Limit[] {
  const limits: Limit[] = [];
  if (type.maxLength !== undefined) {
    const broken = `${value}.length > ${literal(type.maxLength)} && ${points(module, value)} > ${literal(type.maxLength)}`;
    limits.push({ keyword: "maxLength", broken, sentence: sentences.mustHaveAtMost(type.maxLength, "character") });
  }
  if (type.minLength !== undefined) {
    const broken = `${points(module, value)} < ${literal(type.minLength)}`;
    limits.push({ keyword: "minLength", broken, sentence: sentences.mustHaveAtLeast(type.minLength, "character") });
  }
  if (type.pattern !== undefined) {
    const broken = `!${pattern(module, type.pattern)}.test(${value})`;
    limits.push({ keyword: "pattern", broken, sentence: sentences.mustMatch(type.pattern) });
  }
  if (type.maxBytes !== undefined) {
    module.imports.set("utf8ByteLength", "validation/text-length.js");
    const bytes = `utf8ByteLength(${value})`;
    const surely = literal(Math.floor(type.maxBytes / 3));
    const broken = `${value}.length > ${surely} && ${bytes} > ${literal(type.maxBytes)}`;
    limits.push({
      keyword: "maxBytes",
      broken,
      sentence: sentences.mustHaveAtMost(type.maxBytes, "byte"),
      found: bytes,
    });
  }
  return limits;
}

function points(module: JudgingModule, value: string): string {
  module.imports.set("codePointLength", "validation/text-length.js");
  return `codePointLength(${value})`;
}

/** What can be told of an array without a look at its items. */
export function countLimits({ minItems, maxItems }: ArrayType, value: string): readonly Limit[] {
  const count = `${value}.length`;
  const limits: Limit[] = [];
  if (maxItems !== undefined) {
    const sentence = sentences.mustHaveAtMost(maxItems, "item");
    limits.push({ keyword: "maxItems", broken: `${count} > ${literal(maxItems)}`, sentence, found: count });
  }
  if (minItems !== undefined) {
    const sentence = sentences.mustHaveAtLeast(minItems, "item");
    limits.push({ keyword: "minItems", broken: `${count} < ${literal(minItems)}`, sentence, found: count });
  }
  return limits;
}

/** What is asked of all items together. */
export function itemLimits(module: JudgingModule, type: ArrayType, value: string): readonly Limit[] {
  return [...uniqueness(module, type, value), ...tagLimits(module, type, value)];
}

/** Of items that have one scalar type only those are compared that are of it: the others are told of as such. */
function uniqueness(module: JudgingModule, { uniqueItems, items }: ArrayType, value: string): readonly Limit[] {
  if (!uniqueItems) return [];
  module.imports.set("hasUniqueItems", "validation/equal.js");
  const type = resolveType(module.model, items);
  const compared = isPlainScalar(type) ? `${value}.filter((item) => ${isOfType(type.kind, "item")})` : value;
  return [{ keyword: "uniqueItems", broken: `!hasUniqueItems(${compared})`, sentence: sentences.holdsItemTwice }];
}

/** How many items there may be of a variant. An array that is no longer than the limit needs no counting. */
export function tagLimits(module: JudgingModule, { maxContains }: ArrayType, value: string): readonly Limit[] {
  return maxContains.map((limit) => {
    module.imports.set("countTagged", "validation/count-tagged.js");
    const most = literal(limit.count);
    const found = `countTagged(${value}, ${literal(limit.tag)}, ${literal(limit.value)})`;
    const broken = `${value}.length > ${most} && ${found} > ${most}`;
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

function unreachable(type: never): never {
  throw new Error(`No limits for ${JSON.stringify(type)}`);
}
