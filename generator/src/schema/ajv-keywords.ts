/** Keywords that AJV lacks: a choice of types whose error can be put into words, in the code that AJV writes as elsewhere. */
import { createRequire } from "node:module";
import type { Ajv as AjvInstance, CodeKeywordDefinition } from "ajv";
import type { JsonType } from "./json-schema.js";

/** The name under which `type` with a list is given to AJV, and reported by it. */
export const typesKeyword = "types";

/** Adds the keywords that a schema in the form for AJV may have. */
export function addKeywords(ajv: AjvInstance): AjvInstance {
  const require = createRequire(import.meta.url);
  const { _ } = require("ajv") as typeof import("ajv");
  const { checkDataTypes, DataType } =
    require("ajv/dist/compile/validate/dataType.js") as typeof import("ajv/dist/compile/validate/dataType.js");
  const types: CodeKeywordDefinition = {
    keyword: typesKeyword,
    schemaType: "array",
    // That of AJV's own `type` would point into the schema, which would then be part of the code.
    error: {
      message: ({ schema }) => `must be ${inWords(schema)}`,
      params: ({ schema }) => _`{type: ${inWords(schema)}}`,
    },
    code(context) {
      context.fail(checkDataTypes([...context.schema], context.data, true, DataType.Wrong));
    },
  };
  return ajv.addKeyword(types);
}

/** Such as `string or an integer`: the article of the first is for whoever writes the sentence. */
function inWords(types: readonly JsonType[]): string {
  const words = types.map((type, index) => (index === 0 ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`));
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.slice(-1).join("")}`;
}
