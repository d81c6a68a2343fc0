/** The keyword `maxBytes`: the bytes of UTF-8 of the text itself, and not of how JSON writes it. */
import { integer, located, optional } from "../yaml/node-schema.js";
import type { SchemaForm, SchemaMembers } from "./constraint.js";
import { limit } from "./limit.js";

export const maxBytes = limit({
  keyword: "maxBytes",
  kinds: ["string"],
  side: "upper",
  measure: "bytes",
  row: optional(located(integer(0)), "Maximum length of a text, in bytes of UTF-8."),
  schema: (bound, form) => schemas[form](bound),
});

const schemas: { readonly [Form in SchemaForm]: (bound: number) => SchemaMembers } = {
  // Added to AJV by `schema/ajv-keywords.ts`.
  validation: (bound) => ({ maxBytes: bound }),
  // Not `maxLength`, which counts characters: readers would take it for the limit. And not a keyword of our own, which a
  // validator in strict mode refuses. The description says it.
  published: () => ({}),
  component: (bound) => ({ "x-max-bytes": bound }),
};
