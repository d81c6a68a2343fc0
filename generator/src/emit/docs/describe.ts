/** Descriptions of types, limits and sources, for several sections of the page. */
import type { ApiModel, SourceReference, TypeNode } from "../../model/types.js";
import { enumMembers, limits } from "../../model/describe-type.js";
import { webAddress } from "../../print/text.js";
import { typeAnchor } from "./anchors.js";
import { type Html, markup, prose } from "../../print/html.js";

export function describeType(type: TypeNode): Html {
  switch (type.kind) {
    case "ref":
      return markup`<a href="#${typeAnchor(type.target)}">${type.target}</a>`;
    case "array": {
      const items = describeType(type.items);
      return markup`array of ${type.items.kind === "anyOf" ? markup`(${items})` : items}`;
    }
    case "any":
      return markup`any JSON`;
    case "anyOf":
      return markup`${type.members.map(({ kind }) => kind).join(" or ")}`;
    case "union":
      return markup`object, distinguished by <code>${type.tag}</code>`;
    default:
      return markup`${type.kind}`;
  }
}

/** What a value may be beyond its type: its limits, then the values that it may have. */
export function describeLimits(model: ApiModel, type: TypeNode): readonly Html[] {
  const values = enumMembers(model, type).map(({ value }) => markup`<code>${JSON.stringify(value)}</code>`);
  const each = type.kind === "array" ? "each " : "";
  const choice = values.length === 1 ? "always " : "one of ";
  const separated = values.map((value, index) => markup`${index === 0 ? "" : ", "}${value}`);
  const words = limits(model, type).map(prose);
  return values.length === 0 ? words : [markup`${each}${choice}${separated}`, ...words];
}

/** The title of a page as a link to it, if it has an address, with the date of the page. */
export function describeSource(source: SourceReference | undefined): Html | undefined {
  if (source === undefined) return undefined;
  const { title, page, url, updated } = source;
  const label = title ?? page ?? url;
  if (label === undefined) return undefined;
  const address = url === undefined ? undefined : webAddress(url);
  const link = address === undefined ? markup`${label}` : markup`<a href="${address}" rel="noreferrer">${label}</a>`;
  return updated === undefined ? link : markup`${link}, as of <span class="date">${updated}</span>`;
}
