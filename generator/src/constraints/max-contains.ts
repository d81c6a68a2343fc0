/** The keyword `maxContains`: how many items of an array may be of a variant, for each value of the tag. */
import { countTagged, type TagLimit } from "../../runtime/validation/count-tagged.js";
import { integer, map, orEmpty } from "../yaml/node-schema.js";
import type { Located } from "../diagnostics/origin.js";
import { isList } from "../json/compare.js";
import { constraint, type SchemaMembers } from "./constraint.js";

export type { TagLimit } from "../../runtime/validation/count-tagged.js";

/** In the model a limit for each variant, in the order of the spec; empty if there is none. */
export const maxContains = constraint({
  keyword: "maxContains",
  kinds: ["array"],
  isAboutItems: true,
  row: orEmpty(map(integer(0)), "Maximum number of items of an array that are of a variant, by the value of its tag."),
  read: (written: ReadonlyMap<string, Located<number>>, tag): readonly TagLimit[] =>
    [...written].map(([value, { value: count }]) => ({ tag, value, count })),
  state(limits: readonly TagLimit[]) {
    if (limits.length === 0) return undefined;
    return {
      limit: undefined,
      // In the form for AJV a keyword of our own, added by `schema/ajv-keywords.ts`.
      schema: (form) =>
        form === "validation" ? { maxContains: limits.map((one) => ({ ...one })) } : publishedSchema(limits),
      words: limits.map(({ value, count }) => `at most ${count} of ${value}`),
      problem(value) {
        const items = isList(value) ? value : [];
        const exceeded = limits.find((one) => countTagged(items, one.tag, one.value) > one.count);
        return exceeded && `holds more than ${exceeded.count} of ${exceeded.value}`;
      },
    };
  },
});

function publishedSchema(limits: readonly TagLimit[]): SchemaMembers {
  const [first, ...others] = limits.map(contained);
  return first === undefined || others.length === 0 ? { ...first } : { allOf: [first, ...others] };
}

/** Without the type, an item that is not an object would count as one. */
function contained({ tag, value, count }: TagLimit): SchemaMembers {
  const properties = Object.fromEntries([[tag, { const: value }]]);
  return { contains: { type: "object", required: [tag], properties }, minContains: 0, maxContains: count };
}
