/** The keyword `minimum`. */
import { located, number, optional } from "../yaml/node-schema.js";
import { limit } from "./limit.js";

export const minimum = limit({
  keyword: "minimum",
  kinds: ["integer", "number"],
  side: "lower",
  measure: "value",
  row: optional(located(number), "Minimum of a number."),
});
