/** Keywords that AJV lacks: a list of types whose error can be put into words, the bytes of a text, and items of a variant. */
import { createRequire } from "node:module";
import type { Ajv as AjvInstance, CodeKeywordDefinition, FuncKeywordDefinition, SchemaValidateFunction } from "ajv";
import type { TagLimit } from "../model/types.js";
import type { JsonType } from "./json-schema.js";

/** The name under which `type` with a list is given to AJV, and reported by it. */
export const typesKeyword = "types";

/** Adds the keywords that a schema in the form for AJV may have. */
export function addKeywords(ajv: AjvInstance): AjvInstance {
  const require = createRequire(import.meta.url);
  const { checkDataTypes, DataType } =
    require("ajv/dist/compile/validate/dataType.js") as typeof import("ajv/dist/compile/validate/dataType.js");
  const types: CodeKeywordDefinition = {
    keyword: typesKeyword,
    schemaType: "array",
    // That of AJV's own `type` is a list without words between.
    error: { message: ({ schema }) => `must be ${inWords(schema)}` },
    code(context) {
      context.fail(checkDataTypes([...context.schema], context.data, true, DataType.Wrong));
    },
  };
  const maxBytes: FuncKeywordDefinition = {
    keyword: "maxBytes",
    type: "string",
    schemaType: "number",
    error: { message: ({ schema }) => `must have at most ${schema} bytes of UTF-8` },
    validate: (most: number, text: string) => new TextEncoder().encode(text).length <= most,
  };
  const maxContains: FuncKeywordDefinition = {
    keyword: "maxContains",
    type: "array",
    schemaType: "array",
    errors: true,
    validate: reportExceeded,
  };
  return ajv.addKeyword(types).addKeyword(maxBytes).addKeyword(maxContains);
}

/** One error for each limit that is exceeded. */
const reportExceeded: SchemaValidateFunction = (limits: readonly TagLimit[], items: readonly unknown[]) => {
  const exceeded = limits.filter(({ tag, value, count }) => countTagged(items, tag, value) > count);
  reportExceeded.errors = exceeded.map(({ tag, value, count }) => ({
    keyword: "maxContains",
    message: "must have fewer items of a variant",
    params: { limit: count, tag, value },
  }));
  return exceeded.length === 0;
};

const countTagged = (items: readonly unknown[], tag: string, value: string): number =>
  items.filter((item) => typeof item === "object" && item !== null && tagOf(item, tag) === value).length;

const tagOf = (item: object, tag: string): unknown => (Object.hasOwn(item, tag) ? Reflect.get(item, tag) : undefined);

/** Such as `a string or an integer`. */
function inWords(types: readonly JsonType[]): string {
  const words = types.map((type) => `${/^[aio]/.test(type) ? "an" : "a"} ${type}`);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.slice(-1).join("")}`;
}
