/** The merging of fields at one place: rows that a page repeats, and variants that a page does not distinguish. */
import { isSame } from "../json/compare.js";
import type { FieldContract, LimitKeyword, Limits, ValueType } from "./contract.js";
import { lowerLimits, upperLimits } from "./contract.js";

/** What distinguishes one field from another: its pointer, and the variants that it is in. */
export function fieldKey({ pointer, variants }: Pick<FieldContract, "pointer" | "variants">): string {
  return JSON.stringify([pointer, ...variants]);
}

/** One field a key, in order. What is merged allows what any of its parts allows. */
export function foldFields(fields: readonly FieldContract[]): readonly FieldContract[] {
  const folded = new Map<string, FieldContract>();
  for (const field of fields) {
    const key = fieldKey(field);
    const known = folded.get(key);
    folded.set(key, known === undefined ? field : merge(known, field));
  }
  return [...folded.values()];
}

/** The same without variants, as a page speaks of them. */
export function withoutVariants(fields: readonly FieldContract[]): readonly FieldContract[] {
  return foldFields(fields.map((field) => ({ ...field, variants: [] })));
}

function merge(one: FieldContract, other: FieldContract): FieldContract {
  return {
    ...one,
    types: eitherType(one.types, other.types),
    itemTypes: eitherType(one.itemTypes, other.itemTypes),
    required: eitherRequired(one.required, other.required),
    enum: one.enum && other.enum && [...one.enum, ...other.enum],
    limits: looser(one.limits, other.limits),
    constraints: new Map(
      [...one.constraints].filter(([keyword, stated]) => isSame(stated, other.constraints.get(keyword))),
    ),
    maxContains: new Map(
      [...one.maxContains].flatMap(([tag, count]) => {
        const otherCount = other.maxContains.get(tag);
        return otherCount === undefined ? [] : [[tag, Math.max(count, otherCount)]];
      }),
    ),
    isDeprecated: one.isDeprecated && other.isDeprecated,
    symbols: [...new Set([...one.symbols, ...other.symbols])],
    prose: one.prose === other.prose ? one.prose : `${one.prose}\n${other.prose}`,
  };
}

/** What one part leaves open stays open. */
function eitherRequired(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one && other;
}

function eitherType(
  one: readonly ValueType[] | undefined,
  other: readonly ValueType[] | undefined,
): readonly ValueType[] | undefined {
  return one && other && [...new Set([...one, ...other])];
}

function looser(one: Limits, other: Limits): Limits {
  const pick = (keywords: readonly LimitKeyword[], choose: (...numbers: number[]) => number): Limits => {
    const both = keywords.flatMap((keyword) => {
      const [first, second] = [one[keyword], other[keyword]];
      return first === undefined || second === undefined ? [] : [[keyword, choose(first, second)] as const];
    });
    return Object.fromEntries(both);
  };
  return { ...pick(upperLimits, Math.max), ...pick(lowerLimits, Math.min) };
}
