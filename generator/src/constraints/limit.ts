/** Constraints that are one number: the smallest or largest size of a value by some measure. */
import type { Key } from "../yaml/node-schema.js";
import type { Located } from "../diagnostics/origin.js";
import type { JsonValue } from "../json/json-value.js";
import { counted } from "../text/english.js";
import {
  type ConstrainedKind,
  type Constraint,
  constraint,
  type SchemaForm,
  type SchemaMembers,
} from "./constraint.js";
import { type Limit, type Measure, type MeasureName, measures, type Side } from "./measures.js";

interface LimitDefinition<Keyword extends string, Kind extends ConstrainedKind, Row extends Key, S extends Side> {
  readonly keyword: Keyword;
  readonly kinds: readonly Kind[];
  readonly side: S;
  readonly measure: MeasureName;
  readonly row: Row;
  /** Overrides the default JSON Schema, `{ [keyword]: bound }`. */
  schema?(bound: number, form: SchemaForm): SchemaMembers;
}

type WrittenLimit = Located<number> | undefined;

export interface LimitConstraint<
  Keyword extends string,
  Kind extends ConstrainedKind,
  Row extends Key,
  S extends Side,
> extends Constraint<Keyword, Kind, Row, WrittenLimit, number | undefined> {
  readonly side: S;
  readonly measure: Measure;
}

export function limit<Keyword extends string, Kind extends ConstrainedKind, Row extends Key, S extends Side>(
  definition: LimitDefinition<Keyword, Kind, Row, S>,
): LimitConstraint<Keyword, Kind, Row, S> {
  const { keyword, kinds, side, row } = definition;
  const measure = measures[definition.measure];
  const schema = definition.schema ?? ((bound: number): SchemaMembers => ({ [keyword]: bound }));
  const base = constraint({
    keyword,
    kinds,
    row,
    read: (written: WrittenLimit) => written?.value,
    state(bound: number | undefined) {
      if (bound === undefined) return undefined;
      const stated: Limit = { bound, side, measure };
      return {
        limit: stated,
        schema: (form) => schema(bound, form),
        words: [],
        problem: (value) =>
          isExceeded(stated, value)
            ? `${side === "lower" ? "is below" : "exceeds"} the ${keyword} of ${bound}`
            : undefined,
      };
    },
  });
  return { ...base, side, measure };
}

/** Whether a value is below or above a limit; false for a value that the measure does not apply to. */
export function isExceeded({ bound, side, measure }: Limit, value: JsonValue): boolean {
  const size = measure.size(value);
  return size !== undefined && (side === "lower" ? size < bound : size > bound);
}

/** The words for the limits of one measure, such as `1 to 20 characters`; undefined if there are none. */
export function rangeWords(limits: readonly Limit[], { noun, smallest, suffix = "" }: Measure): string | undefined {
  const boundOf = (side: Side): number | undefined => limits.find((one) => one.side === side)?.bound;
  const [low, high] = [boundOf("lower"), boundOf("upper")];
  const sized = (range: string, last: number): string =>
    noun === undefined ? range : `${range} ${counted(last, noun).replace(/^\S+ /, "")}${suffix}`;
  if (high === undefined) return low === undefined ? undefined : sized(`at least ${low}`, low);
  if (low === high) return sized(`exactly ${low}`, high);
  if (low === undefined || low === smallest) return sized(`at most ${high}`, high);
  return sized(`${low} to ${high}`, high);
}
