/** The keyword `maxItems`. */
import { integer, located, optional } from "../yaml/node-schema.js";
import { limit } from "./limit.js";

export const maxItems = limit({
  keyword: "maxItems",
  kinds: ["array"],
  side: "upper",
  measure: "items",
  row: optional(located(integer(0)), "Maximum number of items of an array."),
});
