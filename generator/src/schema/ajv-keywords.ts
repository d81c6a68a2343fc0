/** Keywords that AJV lacks: a list of types whose error can be put into words, the bytes of a text, and items of a variant. */
import { createRequire } from "node:module";
import type { Ajv as AjvInstance, CodeKeywordDefinition } from "ajv";
import type { TagLimit } from "../model/types.js";
import type { JsonType } from "./json-schema.js";

/** The name under which `type` with a list is given to AJV, and reported by it. */
export const typesKeyword = "types";

/** What standalone code asks for in order to count bytes; there is no such module, and the runtime has the function. */
export const utf8LengthModule = "utf8-length";

/** The same for counting the items of a variant. */
export const countTaggedModule = "count-tagged";

/** Adds the keywords that a schema in the form for AJV may have. */
export function addKeywords(ajv: AjvInstance): AjvInstance {
  const require = createRequire(import.meta.url);
  const { _, stringify } = require("ajv") as typeof import("ajv");
  const { checkDataTypes, DataType } =
    require("ajv/dist/compile/validate/dataType.js") as typeof import("ajv/dist/compile/validate/dataType.js");
  const types: CodeKeywordDefinition = {
    keyword: typesKeyword,
    schemaType: "array",
    // That of AJV's own `type` would point into the schema, which would then be part of the code.
    error: {
      message: ({ schema }) => `must be ${inWords(schema)}`,
      // The first article is put before it by whoever puts the error into words.
      params: ({ schema }) => _`{type: ${inWords(schema).replace(/^an? /, "")}}`,
    },
    code(context) {
      context.fail(checkDataTypes([...context.schema], context.data, true, DataType.Wrong));
    },
  };
  const maxBytes: CodeKeywordDefinition = {
    keyword: "maxBytes",
    type: "string",
    schemaType: "number",
    error: {
      message: ({ schema }) => `must have at most ${schema} bytes of UTF-8`,
      params: ({ schema }) => _`{limit: ${schema}}`,
    },
    code(context) {
      const count = context.gen.scopeValue("func", { ref: utf8Length, code: _`require(${utf8LengthModule}).default` });
      context.fail(_`${count}(${context.data}) > ${context.schema}`);
    },
  };
  const maxContains: CodeKeywordDefinition = {
    keyword: "maxContains",
    type: "array",
    schemaType: "array",
    error: {
      message: ({ params }) => _`"must have at most " + ${params.limit}.count + " of " + ${params.limit}.value`,
      params: ({ params }) => _`{limit: ${params.limit}}`,
    },
    code(context) {
      const { gen, data } = context;
      const count = gen.scopeValue("func", { ref: countTagged, code: _`require(${countTaggedModule}).default` });
      const limits: readonly TagLimit[] = context.schema;
      for (const limit of limits) {
        const isExceeded = _`${count}(${data}, ${limit.tag}, ${limit.value}) > ${limit.count}`;
        gen.if(isExceeded, () => context.error(false, { limit: stringify(limit) }));
      }
    },
  };
  return ajv.addKeyword(types).addKeyword(maxBytes).addKeyword(maxContains);
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

const countTagged = (items: readonly unknown[], tag: string, value: string): number =>
  items.filter((item) => typeof item === "object" && item !== null && tagOf(item, tag) === value).length;

const tagOf = (item: object, tag: string): unknown => (Object.hasOwn(item, tag) ? Reflect.get(item, tag) : undefined);

/** Such as `a string or an integer`. */
function inWords(types: readonly JsonType[]): string {
  const words = types.map((type) => `${/^[aio]/.test(type) ? "an" : "a"} ${type}`);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.slice(-1).join("")}`;
}
