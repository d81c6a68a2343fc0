/** Field types that every sample contradicts. */
import type { SideExtract } from "../extract/extract.js";
import type { PageProblem } from "../facts.js";
import { problem } from "./problem-rules.js";
import { matchesType, describeTypes } from "./describe-type.js";

export function checkTypes(side: SideExtract): readonly PageProblem[] {
  return side.fields.flatMap(({ fact }) => {
    const { type, path, line } = fact;
    if (type === null || !isContradicted(side, path, type)) return [];
    const shown = [...new Set(shownTypes(side, path))];
    return [
      problem("type-contradicts-samples", line, { path, stated: describeTypes(type), shown: describeTypes(shown) }),
    ];
  });
}

/** True if no sample value has one of the stated types. */
export function isContradicted(
  side: SideExtract,
  path: string,
  type: NonNullable<SideExtract["fields"][number]["fact"]["type"]>,
): boolean {
  const types = shownTypes(side, path);
  return types.length > 0 && types.every((found) => !matchesType(found, type));
}

function shownTypes(side: SideExtract, path: string) {
  const values = side.shape.at(path)?.values ?? [];
  return values.flatMap(({ type }) => (type === "null" ? [] : [type]));
}
