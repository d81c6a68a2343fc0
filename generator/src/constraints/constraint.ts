/** A constraint keyword of the spec language: what it applies to, its row in the grammar, and what its value asks of a type. */
import type { Key } from "../yaml/node-schema.js";
import type { JsonValue } from "../json/json-value.js";
import type { Limit } from "./measures.js";

/** The kinds of types that can have constraints. */
export type ConstrainedKind = "string" | "integer" | "number" | "array";

/** JSON Schema for AJV, as published on its own, and as a component of an OpenAPI document. */
export type SchemaForm = "validation" | "published" | "component";

/** Members of a JSON Schema. */
export interface SchemaMembers {
  readonly [keyword: string]: JsonValue;
}

/** A constraint with a value, as one type states it. */
export interface Statement {
  readonly keyword: string;
  /** The bound of a constraint that is one; undefined for all others. */
  readonly limit: Limit | undefined;
  /** The same as JSON Schema; empty if the form has no keyword for it. */
  schema(form: SchemaForm): SchemaMembers;
  /** The same for people, such as `no two alike`. A limit is described together with the opposite one. */
  readonly words: readonly string[];
  /** How a value violates it, such as `exceeds the maximum of 3`; undefined if it does not, or is of another type. */
  problem(value: JsonValue): string | undefined;
}

/** What the factory needs to know of a keyword. */
export interface ConstraintDefinition<
  Keyword extends string,
  Kind extends ConstrainedKind,
  Row extends Key,
  Written,
  Value,
> {
  readonly keyword: Keyword;
  /** The kinds of types on which it has a meaning. */
  readonly kinds: readonly Kind[];
  /** Its row in the tables of the spec language. */
  readonly row: Row;
  /** True if it asks for something in the items of an array, which only an array with a type for them can have. */
  readonly isAboutItems?: boolean;
  /** The value in the model. `tag` is the one of the items of an array; empty if they have none. */
  read(written: Written, tag: string): Value;
  /** What the value asks; undefined if nothing. */
  state(value: Value): Omit<Statement, "keyword"> | undefined;
}

/** A constraint keyword: what the factory made of its definition. */
export interface Constraint<
  Keyword extends string,
  Kind extends ConstrainedKind,
  Row extends Key,
  Written,
  Value,
> extends Pick<ConstraintDefinition<Keyword, Kind, Row, Written, Value>, "keyword" | "kinds" | "row"> {
  readonly isAboutItems: boolean;
  appliesTo(kind: string): boolean;
  /** The value in the model of a type as written. */
  read(written: { readonly [Name in Keyword]: Written }, tag: string): Value;
  /** The value of a type of the model; undefined if the type cannot have the constraint, or has none. */
  valueIn(type: object): Value | undefined;
  /** What a type as written states; undefined if nothing. */
  inSpec(written: { readonly [Name in Keyword]: Written }, tag: string): Statement | undefined;
  /** What a type of the model states; undefined if nothing. */
  inModel(type: object): Statement | undefined;
}

/** Makes a constraint keyword of what only it knows. */
export function constraint<Keyword extends string, Kind extends ConstrainedKind, Row extends Key, Written, Value>(
  definition: ConstraintDefinition<Keyword, Kind, Row, Written, Value>,
): Constraint<Keyword, Kind, Row, Written, Value> {
  const { keyword, kinds, row, isAboutItems = false } = definition;
  const names: ReadonlySet<string> = new Set(kinds);
  // Only `read` makes the value of a type under this key.
  const hasValue = (type: object): type is { readonly [Name in Keyword]: Value } => Object.hasOwn(type, keyword);
  const stated = (value: Value): Statement | undefined => {
    const statement = definition.state(value);
    return statement && { keyword, ...statement };
  };
  return {
    keyword,
    kinds,
    row,
    isAboutItems,
    appliesTo: (kind) => names.has(kind),
    read: (written, tag) => definition.read(written[keyword], tag),
    inSpec: (written, tag) => stated(definition.read(written[keyword], tag)),
    valueIn: (type) => (hasValue(type) ? type[keyword] : undefined),
    inModel: (type) => (hasValue(type) ? stated(type[keyword]) : undefined),
  };
}
