/** Owns how types and values are called in the sentences about problems. */
import type { FactType } from "../facts.js";

const articles: { readonly [Type in FactType | "null"]: string } = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "a boolean",
  array: "an array",
  object: "an object",
  null: "null",
};

export function typeWords(types: FactType | "null" | readonly (FactType | "null")[]): string {
  return [types]
    .flat()
    .map((type) => articles[type])
    .join(" or ");
}

/** Whether a value of a type may stand where a table states these. */
export function fitsType(found: FactType | "null", stated: FactType | readonly FactType[]): boolean {
  const types: readonly string[] = [stated].flat();
  return types.includes(found) || (found === "integer" && types.includes("number"));
}
