/** The keyword `minItems`. */
import { integer, located, optional } from "../yaml/node-schema.js";
import { limit } from "./limit.js";

export const minItems = limit({
  keyword: "minItems",
  kinds: ["array"],
  side: "lower",
  measure: "items",
  row: optional(located(integer(0)), "Minimum number of items of an array."),
});
