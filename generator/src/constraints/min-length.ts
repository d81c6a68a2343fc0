/** The keyword `minLength`, which counts Unicode code points as JSON Schema does. */
import { integer, located, optional } from "../yaml/node-schema.js";
import { limit } from "./limit.js";

export const minLength = limit({
  keyword: "minLength",
  kinds: ["string"],
  side: "lower",
  measure: "characters",
  row: optional(located(integer(0)), "Minimum length of a text, in Unicode code points."),
});
