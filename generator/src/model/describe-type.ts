/** Descriptions of what a type allows: ranges, sizes, units and defaults, for comments, schemas and the reference. */
import type { Statement } from "../constraints/constraint.js";
import { statementsOf } from "../constraints/index.js";
import { rangeWords } from "../constraints/limit.js";
import { foldType } from "./fold-type.js";
import type { ApiModel, EnumMember, FieldModel, JsonValue, RetryRule, TypeNode } from "./types.js";
import { definitionOf } from "./lookup.js";

/** The quantity of a field as one sentence, such as `Seconds, 0 to 604800; default 604800.`; empty if there is none. */
export function quantity(model: ApiModel, field: FieldModel): string {
  const range = [field.unit, ...limits(model, field.type)].filter((part) => part !== undefined).join(", ");
  const byDefault = field.default === undefined ? undefined : `default ${wordFor(field.default)}`;
  const clauses = [range === "" ? undefined : range, byDefault].filter((part) => part !== undefined);
  return clauses.length === 0 ? "" : `${capitalized(clauses.join("; "))}.`;
}

/** What a value may be beyond its type, such as `0 to 604800` or `at most 50 characters`. */
export function limits(model: ApiModel, type: TypeNode): readonly string[] {
  const none = (): readonly string[] => [];
  const stated = (one: TypeNode): readonly string[] => describe(statementsOf(one));
  return foldType<readonly string[]>(type, {
    string: stated,
    integer: stated,
    number: stated,
    boolean: none,
    any: none,
    object: none,
    union: none,
    array: (array) => [...stated(array), ...limits(model, array.items).map((limit) => `each ${limit}`)],
    anyOf: ({ members }) =>
      members.flatMap((member) =>
        limits(model, member).map((limit) => (isNumeric(member) ? `as a number ${limit}` : limit)),
      ),
    ref: ({ target }) => limits(model, definitionOf(model, target).type),
  });
}

/** Statements in words, in their order; the limits of one measure are described together. */
function describe(statements: readonly Statement[]): readonly string[] {
  const stated = statements.flatMap(({ limit }) => limit ?? []);
  return statements.flatMap(({ limit, words }) => {
    if (limit === undefined) return words;
    const { measure } = limit;
    const ofMeasure = stated.filter((one) => one.measure === measure);
    return ofMeasure[0] === limit ? (rangeWords(ofMeasure, measure) ?? []) : [];
  });
}

/** What a published schema has no keyword for, if the type says it itself: a named type says it at its own place. */
export function unpublishedLimits(type: TypeNode): readonly string[] {
  const none = (): readonly string[] => [];
  const stated = (one: TypeNode): readonly string[] =>
    describe(statementsOf(one).filter(({ schema }) => Object.keys(schema("published")).length === 0));
  return foldType<readonly string[]>(type, {
    string: stated,
    integer: stated,
    number: stated,
    boolean: none,
    any: none,
    object: none,
    union: none,
    array: (array) => [...stated(array), ...unpublishedLimits(array.items).map((limit) => `each ${limit}`)],
    anyOf: ({ members }) => members.flatMap(unpublishedLimits),
    ref: none,
  });
}

const isNumeric = ({ kind }: TypeNode): boolean => kind === "integer" || kind === "number";

type Members = readonly EnumMember<string | number>[];

/** The members of an enumeration, if a type is one or an array of one. */
export function enumMembers(model: ApiModel, type: TypeNode): Members {
  const none = (): Members => [];
  const members = ({ enum: all }: { readonly enum: Members | undefined }): Members => all ?? [];
  return foldType<Members>(type, {
    string: members,
    integer: members,
    number: members,
    boolean: none,
    any: none,
    object: none,
    union: none,
    array: ({ items }) => enumMembers(model, items),
    anyOf: ({ members: alternatives }) => alternatives.flatMap((one) => enumMembers(model, one)),
    ref: ({ target }) => enumMembers(model, definitionOf(model, target).type),
  });
}

/** When a call that a code refused may be tried again. */
export const retryWords: { readonly [rule in RetryRule]: string } = {
  never: "never",
  backoff: "after a growing pause",
  throttle: "at a lower rate",
  "new-signature": "with a new signature",
  once: "once",
};

/** A value as a reader of prose expects it: text bare, the rest as JSON. */
function wordFor(value: JsonValue): string {
  return typeof value === "string" && value !== "" ? value : JSON.stringify(value);
}

/** The same with its first letter as a capital; an empty text stays empty. */
export function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Sentences joined to one text; each gets the full stop that it lacks. */
export function prose(...sentences: readonly (string | undefined)[]): string {
  return sentences
    .map((sentence) => sentence?.trim() ?? "")
    .filter((sentence) => sentence !== "")
    .map((sentence) => (/[.!?:;…。]["'`)]*$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}
