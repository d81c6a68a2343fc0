/** The keywords that AJV lacks, as code for standalone validators: the bytes of a text, and items of a variant. */
import type { Ajv as AjvInstance, Code, CodeKeywordDefinition, KeywordCxt } from "ajv";
import { countTagged } from "../../../runtime/validation/count-tagged.js";
import { utf8ByteLength } from "../../../runtime/validation/text-length.js";
import type { TagLimit } from "../../model/types.js";
import { loadAjv } from "./load-ajv.js";

/** Adds the keywords that `schema/validation-schema.ts` puts into a schema. */
export function addStandaloneKeywords(ajv: AjvInstance): AjvInstance {
  return ajv.addKeyword(maxBytes()).addKeyword(maxContains());
}

/** A unit of a text takes three bytes at most, so that most texts need no counting. */
function maxBytes(): CodeKeywordDefinition {
  const { _, str } = loadAjv();
  return {
    keyword: "maxBytes",
    type: "string",
    schemaType: "number",
    error: {
      message: ({ schemaCode }) => str`must NOT have more than ${schemaCode} bytes of UTF-8`,
      params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
    },
    code(context) {
      const { data, schema } = context;
      const length = helper(context, utf8ByteLength);
      context.fail(_`${data}.length > ${Math.floor(schema / 3)} && ${length}(${data}) > ${schema}`);
    },
  };
}

/** The schema is a list of limits; each that is exceeded is an error. */
function maxContains(): CodeKeywordDefinition {
  const { _, str } = loadAjv();
  return {
    keyword: "maxContains",
    type: "array",
    schemaType: "array",
    error: {
      message: ({ params: { limit, value } }) => str`must NOT have more than ${limit} items of "${value}"`,
      params: ({ params: { limit, tag, value } }) => _`{limit: ${limit}, tag: ${tag}, value: ${value}}`,
    },
    code(context) {
      const { gen, data } = context;
      const limits: readonly TagLimit[] = context.schema;
      const count = helper(context, countTagged);
      for (const { tag, value, count: limit } of limits) {
        const isExceeded = _`${data}.length > ${limit} && ${count}(${data}, ${tag}, ${value}) > ${limit}`;
        gen.if(isExceeded, () => context.error(false, { limit: _`${limit}`, tag: _`${tag}`, value: _`${value}` }));
      }
    },
  };
}

/** A function of the runtime, under the name by which `es-module.ts` knows it. */
function helper({ gen }: KeywordCxt, called: Function): Code {
  const { _, Name } = loadAjv();
  return gen.scopeValue("func", { ref: called, code: _`${new Name(called.name)}` });
}
