/** The keyword `uniqueItems`. */
import { hasUniqueItems } from "../../runtime/validation/equal.js";
import { flag } from "../yaml/node-schema.js";
import { isList } from "../json/compare.js";
import { constraint } from "./constraint.js";

/** In the model true or false. The order of the properties of an object does not matter. */
export const uniqueItems = constraint({
  keyword: "uniqueItems",
  kinds: ["array"],
  row: flag("Whether no two items of an array may be equal."),
  read: (written: boolean) => written,
  state(isUnique: boolean) {
    if (!isUnique) return undefined;
    return {
      limit: undefined,
      schema: () => ({ uniqueItems: true }),
      words: ["no two alike"],
      problem: (value) => (isList(value) && !hasUniqueItems(value) ? "holds an item twice" : undefined),
    };
  },
});
