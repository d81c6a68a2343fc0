/** The node schemas of the spec language: what a YAML node may be, and the functions that the tables are written with. */

/** What a node may be. */
export type NodeSchema =
  | TextSchema
  | { readonly kind: "integer"; readonly minimum: number }
  | { readonly kind: "number" | "boolean" }
  /** Any JSON value. */
  | { readonly kind: "json" }
  | LocatedSchema
  | ListSchema
  | MapSchema
  | ScalarOrSchema
  | DefinitionSchema
  | ShorthandSchema;

/** A text, in a format or one of some choices. */
export interface TextSchema<Choice extends string = string> {
  readonly kind: "text";
  readonly format: Format | undefined;
  /** The only texts allowed. */
  readonly choices: readonly Choice[] | undefined;
}

/** A node that is read together with its place. */
export interface LocatedSchema<Of extends NodeSchema = NodeSchema> {
  readonly kind: "located";
  readonly of: Of;
}

export interface ListSchema<Items extends NodeSchema = NodeSchema> {
  readonly kind: "list";
  readonly items: Items;
}

/** A mapping whose keys the author chooses. */
export interface MapSchema<Values extends NodeSchema = NodeSchema> {
  readonly kind: "map";
  readonly keys: Format | undefined;
  readonly values: Values;
}

/** A scalar, or a list or mapping instead. */
export interface ScalarOrSchema<Scalar extends NodeSchema = NodeSchema, Other extends NodeSchema = NodeSchema> {
  readonly kind: "scalarOr";
  readonly scalar: Scalar;
  readonly other: Other;
}

/** A mapping with the keys of a definition. */
export interface DefinitionSchema<Name extends string = string> {
  readonly kind: "definition";
  readonly name: Name;
}

/** A mapping with the keys of a definition, or the value of one of these keys as a text instead. */
export interface ShorthandSchema<Name extends string = string> {
  readonly kind: "shorthand";
  readonly name: Name;
  readonly key: string;
  readonly text: TextSchema;
}

/** What a text must look like, and how a message says so. */
export interface Format {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** A mapping whose keys the language fixes. */
export interface Definition {
  /** Names such a mapping in messages: "an error row". */
  readonly place: string;
  readonly keys: KeyTable;
}

/** The rows of a mapping, by key. */
export interface KeyTable {
  readonly [key: string]: Key;
}

/** One row of a table. */
export interface Key<Schema extends NodeSchema = NodeSchema, Needed extends Required = Required, Fallback = unknown> {
  readonly schema: Schema;
  readonly required: Needed;
  /** What the key reads as if it is left out. */
  readonly fallback: Fallback;
  /** One sentence, shown by editors and in messages. */
  readonly doc: string;
}

/** True: always. A list: if one of these keys is there. */
type Required = boolean | readonly string[];

/** The fallback of a list or a map; it is a list or a map of any type. */
export type Empty = readonly never[] | ReadonlyMap<string, never>;

/** Any text, also an empty one. */
export const text: TextSchema = { kind: "text", format: undefined, choices: undefined };
/** True or false. */
export const boolean = { kind: "boolean" } as const;
/** A finite number. */
export const number = { kind: "number" } as const;
/** Any JSON value. */
export const json = { kind: "json" } as const;
/** A whole number of at least a minimum. */
export const integer = (minimum: number) => ({ kind: "integer", minimum }) as const;
/** A text of a format. */
export const formatted = (format: Format): TextSchema => ({ ...text, format });
/** One of these texts. */
export const choice = <Choice extends string>(...choices: readonly Choice[]): TextSchema<Choice> => ({
  ...text,
  choices,
});
/** The same, read together with its place. */
export const located = <Of extends NodeSchema>(of: Of): LocatedSchema<Of> => ({ kind: "located", of });
/** A list, also an empty one. */
export const list = <Items extends NodeSchema>(items: Items): ListSchema<Items> => ({ kind: "list", items });
/** A mapping with keys of the author's choice, which may have to be of a format. */
export const map = <Values extends NodeSchema>(values: Values, keys?: Format): MapSchema<Values> => ({
  kind: "map",
  keys,
  values,
});
/** One schema for a scalar, another for a list or mapping. */
export const scalarOr = <Scalar extends NodeSchema, Other extends NodeSchema>(
  scalar: Scalar,
  other: Other,
): ScalarOrSchema<Scalar, Other> => ({ kind: "scalarOr", scalar, other });
/** A mapping with the keys of a named definition. */
export const definition = <Name extends string>(name: Name): DefinitionSchema<Name> => ({ kind: "definition", name });
/** The same, or the text of one of its keys alone. */
export const shorthand = <Name extends string>(name: Name, key: string, one = text): ShorthandSchema<Name> => ({
  kind: "shorthand",
  name,
  key,
  text: one,
});

/** A key that is always required. */
export const required = <Schema extends NodeSchema>(schema: Schema, doc: string): Key<Schema, true, undefined> => ({
  ...optional(schema, doc),
  required: true,
});

/** A key that is required if one of the others is there. */
export const requiredWith = <Schema extends NodeSchema>(
  others: readonly string[],
  schema: Schema,
  doc: string,
): Key<Schema, readonly string[], undefined> => ({ ...optional(schema, doc), required: others });

/** A key that reads as undefined if it is left out. */
export function optional<Schema extends NodeSchema>(schema: Schema, doc: string): Key<Schema, false, undefined> {
  return { schema, required: false, fallback: undefined, doc };
}

/** An optional text that reads as `fallback` if it is left out. */
export function defaulted<Choice extends string, Fallback extends Choice>(
  schema: TextSchema<Choice>,
  fallback: Fallback,
  doc: string,
): Key<TextSchema<Choice>, false, Fallback> {
  return { schema, required: false, fallback, doc };
}

/** An optional truth value that reads as false if it is left out. */
export function flag(doc: string): Key<typeof boolean, false, false> {
  return { schema: boolean, required: false, fallback: false, doc };
}

/** An optional list or map that reads as empty if it is left out. */
export function orEmpty<Schema extends ListSchema | MapSchema>(schema: Schema, doc: string): Key<Schema, false, Empty> {
  return { schema, required: false, fallback: schema.kind === "list" ? [] : new Map<string, never>(), doc };
}
