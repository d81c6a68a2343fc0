/** The registry of constraint keywords, in the order in which they are documented and checked. */
import type { ConstrainedKind, Statement } from "./constraint.js";
import { maxBytes } from "./max-bytes.js";
import { maxContains } from "./max-contains.js";
import { maxItems } from "./max-items.js";
import { maxLength } from "./max-length.js";
import { maximum } from "./maximum.js";
import { minItems } from "./min-items.js";
import { minLength } from "./min-length.js";
import { minimum } from "./minimum.js";
import { pattern } from "./pattern.js";
import { uniqueItems } from "./unique-items.js";

/** Every constraint keyword. To add one, write its file and list it here. */
export const constraints = [
  minimum,
  maximum,
  minLength,
  maxLength,
  maxBytes,
  pattern,
  minItems,
  maxItems,
  uniqueItems,
  maxContains,
] as const;

/** One of the keywords; a limit has a `side`. */
export type AnyConstraint = (typeof constraints)[number];
type AnyLimit = Extract<AnyConstraint, { readonly side: string }>;

/** Every keyword. */
export type ConstraintKeyword = AnyConstraint["keyword"];
/** The keywords whose value is one number. */
export type LimitKeyword = AnyLimit["keyword"];

/** The keywords whose value is something else: how each is printed is written out in `emit/validators/limits.ts`. */
export type OtherKeyword = Exclude<ConstraintKeyword, LimitKeyword>;

/** The constraints of a type of some kind, as the model has them. */
export type ConstraintsOf<Kind extends ConstrainedKind> = {
  readonly [One in AnyConstraint as Kind extends One["kinds"][number] ? One["keyword"] : never]: ReturnType<
    One["read"]
  >;
};

/** The rows of the keywords in the grammar. */
export type ConstraintRows = { readonly [One in AnyConstraint as One["keyword"]]: One["row"] };

const isLimit = (one: AnyConstraint): one is AnyLimit => "side" in one;

/** The keywords that are limits. */
export const limits: readonly AnyLimit[] = constraints.filter(isLimit);

/** The names, in the order of the registry. */
export const constraintKeywords: readonly ConstraintKeyword[] = constraints.map(({ keyword }) => keyword);

/** The rows, by keyword. */
// The keys are those of the registry.
export const constraintRows = Object.fromEntries(
  constraints.map(({ keyword, row }) => [keyword, row]),
) as ConstraintRows;

/** What a type of the model states beyond its kind. */
export function statementsOf(type: object): readonly Statement[] {
  return constraints.flatMap((one) => one.inModel(type) ?? []);
}

/** The constraints of a scalar type that states none. */
export function noConstraints<Kind extends "string" | "integer" | "number">(kind: Kind): ConstraintsOf<Kind> {
  const unstated = constraints.filter((one) => one.appliesTo(kind)).map(({ keyword }) => [keyword, undefined]);
  // The keys are those of the constraints that apply to the kind, and a scalar may lack each of them.
  return Object.fromEntries(unstated) as ConstraintsOf<Kind>;
}
