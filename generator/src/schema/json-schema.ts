/** The part of JSON Schema 2020-12 that a spec can express, as plain data. */
import type { ConstraintKeyword } from "../constraints/index.js";
import type { JsonType } from "../json/json-type.js";
import type { JsonValue } from "../model/types.js";

export type { JsonType } from "../json/json-type.js";

/** What constraints say, in the members that `constraints/` gives them: nothing here depends on which. */
type ConstraintMembers = { readonly [Keyword in ConstraintKeyword]?: JsonValue };

/** A schema; keys are in the order in which they are printed. */
export type JsonSchema = ConstraintMembers & {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly type?: JsonType | readonly JsonType[];
  readonly const?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly not?: JsonSchema;
  readonly items?: JsonSchema;
  readonly discriminator?: { readonly propertyName: string; readonly mapping?: { readonly [tag: string]: string } };
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly oneOf?: readonly JsonSchema[];
  readonly default?: JsonValue;
  readonly $defs?: { readonly [name: string]: JsonSchema };
};

/** The same object without the members that are undefined: what is not said must not be printed. */
export function defined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Not by assignment: a member named `__proto__` would set the prototype.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
