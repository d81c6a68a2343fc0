/** Keywords that AJV lacks: a list of types whose error can be put into words, and the length of a text in bytes. */
import { createRequire } from "node:module";
import type { Ajv as AjvInstance, CodeKeywordDefinition, FuncKeywordDefinition } from "ajv";
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
  return ajv.addKeyword(types).addKeyword(maxBytes);
}

/** Such as `a string or an integer`. */
function inWords(types: readonly JsonType[]): string {
  const words = types.map((type) => `${/^[aio]/.test(type) ? "an" : "a"} ${type}`);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.slice(-1).join("")}`;
}
