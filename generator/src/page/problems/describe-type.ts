/** The names of types in problem messages. */
import { listed, withArticle } from "../../text/english.js";
import type { FactType } from "../facts.js";

/** `a string`, `a string, an integer or null`. */
export function describeTypes(types: FactType | "null" | readonly (FactType | "null")[]): string {
  const names = [types].flat().map((type) => (type === "null" ? type : withArticle(type)));
  return listed(names, "or");
}

/** Whether a value of the found type matches the stated types. */
export function matchesType(found: FactType | "null", stated: FactType | readonly FactType[]): boolean {
  const types: readonly string[] = [stated].flat();
  return types.includes(found) || (found === "integer" && types.includes("number"));
}
