/** Says in words what a type allows: ranges, sizes, units and defaults, for comments, schemas and the reference. */
import type { ApiModel, EnumMember, FieldModel, JsonValue, RetryRule, TypeNode } from "./types.js";
import { resolveType } from "./lookup.js";

/** The quantity of a field as one sentence, such as `Seconds, 0 to 604800; default 604800.`; empty where there is none. */
export function quantity(model: ApiModel, field: FieldModel): string {
  const range = [field.unit, ...limits(model, field.type)].filter((part) => part !== undefined).join(", ");
  const byDefault = field.default === undefined ? undefined : `default ${wordFor(field.default)}`;
  const clauses = [range === "" ? undefined : range, byDefault].filter((part) => part !== undefined);
  return clauses.length === 0 ? "" : `${capitalized(clauses.join("; "))}.`;
}

/** What a value may be beyond its type, such as `0 to 604800` or `at most 50 characters`. */
export function limits(model: ApiModel, node: TypeNode): readonly string[] {
  const type = resolveType(model, node);
  switch (type.kind) {
    case "string":
      return [
        between(type.minLength, type.maxLength, "characters"),
        byteLimit(type),
        type.pattern === undefined ? undefined : `matching \`${type.pattern}\``,
      ].filter((limit) => limit !== undefined);
    case "integer":
    case "number":
      return [between(type.minimum, type.maximum)].filter((limit) => limit !== undefined);
    case "array":
      return [
        between(type.minItems, type.maxItems, "items"),
        type.uniqueItems ? "no two alike" : undefined,
        ...type.maxContains.map(({ value, count }) => `at most ${count} of ${value}`),
        ...limits(model, type.items).map((limit) => `each ${limit}`),
      ].filter((limit) => limit !== undefined);
    case "anyOf":
      return type.members.flatMap((member) =>
        limits(model, member).map((limit) => (isNumeric(member) ? `as a number ${limit}` : limit)),
      );
    default:
      return [];
  }
}

/** The limit of a text in bytes, where the type says so itself: a type with a name says it at its own place. */
export function byteLimit(type: TypeNode): string | undefined {
  switch (type.kind) {
    case "string": {
      const words = between(undefined, type.maxBytes, "bytes");
      return words && `${words} of UTF-8`;
    }
    case "anyOf":
      return type.members.map(byteLimit).find((words) => words !== undefined);
    case "array": {
      const words = byteLimit(type.items);
      return words && `each ${words}`;
    }
    default:
      return undefined;
  }
}

const isNumeric = ({ kind }: TypeNode): boolean => kind === "integer" || kind === "number";

/** The members of an enumeration, where a type is one or an array of one. */
export function enumMembers(model: ApiModel, node: TypeNode): readonly EnumMember<string | number>[] {
  const type = resolveType(model, node);
  if (type.kind === "array") return enumMembers(model, type.items);
  if (type.kind === "anyOf") return type.members.flatMap((member) => enumMembers(model, member));
  return (type.kind === "string" || type.kind === "integer" || type.kind === "number" ? type.enum : undefined) ?? [];
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

function between(low: number | undefined, high: number | undefined, noun?: string): string | undefined {
  const unit = noun === undefined ? "" : ` ${(high ?? low) === 1 ? noun.replace(/s$/, "") : noun}`;
  if (low === undefined && high === undefined) return undefined;
  if (low === high) return `exactly ${low}${unit}`;
  if (high === undefined) return `at least ${low}${unit}`;
  if (low === undefined || (low === 0 && noun !== undefined)) return `at most ${high}${unit}`;
  return `${low} to ${high}${unit}`;
}

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
