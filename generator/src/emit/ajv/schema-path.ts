/** The way to a keyword in the published schema, from the way to it in the schema that AJV generated its code from. */
import type { JsonValue } from "../../model/types.js";

/**
 * Follows the references that the published schema has where the other has their targets: `#/properties/a/items/required`
 * becomes `#/$defs/A/required`. What the published schema lacks, such as the keyword `discriminator`, is kept as it is.
 */
export function publishedPath(published: JsonValue, path: string): string {
  const segments = path.split("/").slice(1);
  let found = "#";
  let part: JsonValue | undefined = published;
  for (const [index, segment] of segments.entries()) {
    for (let target = referenceOf(part); target !== undefined; target = referenceOf(part)) {
      found = target;
      part = target.split("/").slice(1).reduce(memberOf, published);
    }
    part = memberOf(part, segment);
    if (part === undefined) return [found, ...segments.slice(index)].join("/");
    found = `${found}/${segment}`;
  }
  return found;
}

function referenceOf(part: JsonValue | undefined): string | undefined {
  const target = memberOf(part, "$ref");
  return typeof target === "string" ? target : undefined;
}

function memberOf(part: JsonValue | undefined, segment: string): JsonValue | undefined {
  if (typeof part !== "object" || part === null) return undefined;
  const name = decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
  return Object.getOwnPropertyDescriptor(part, name)?.value as JsonValue | undefined;
}
