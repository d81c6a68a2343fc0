/** The keyword `maxLength`, which counts Unicode code points as JSON Schema does. */
import { integer, located, optional } from "../yaml/node-schema.js";
import { limit } from "./limit.js";

export const maxLength = limit({
  keyword: "maxLength",
  kinds: ["string"],
  side: "upper",
  measure: "characters",
  row: optional(located(integer(0)), "Maximum length of a text, in Unicode code points."),
});
