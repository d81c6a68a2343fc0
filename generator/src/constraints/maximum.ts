/** The keyword `maximum`. */
import { located, number, optional } from "../yaml/node-schema.js";
import { limit } from "./limit.js";

export const maximum = limit({
  keyword: "maximum",
  kinds: ["integer", "number"],
  side: "upper",
  measure: "value",
  row: optional(located(number), "Maximum of a number."),
});
