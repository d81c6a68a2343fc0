/** Descriptions of types, limits and codes, for all parts of the reference. */
import { enumMembers, limits } from "../../model/describe-type.js";
import { errorsOf } from "../../model/lookup.js";
import type { ApiModel, TypeNode } from "../../model/types.js";
import { codeSpan, linkTo, type Phrase, series } from "../../print/phrase.js";
import { codeAnchor, typeAnchor } from "./anchors.js";

export function describeType(type: TypeNode): Phrase {
  switch (type.kind) {
    case "ref":
      return linkTo(typeAnchor(type.target), codeSpan(type.target));
    case "array": {
      const items = describeType(type.items);
      return ["array of ", type.items.kind === "anyOf" ? ["(", items, ")"] : items];
    }
    case "any":
      return "any JSON";
    case "anyOf":
      return type.members.map(({ kind }) => kind).join(" or ");
    case "union":
      return ["object, distinguished by ", codeSpan(type.tag)];
    default:
      return type.kind;
  }
}

/** What a value may be beyond its type: the values that it may have, then its limits. Undefined if it has none. */
export function describeLimits(model: ApiModel, type: TypeNode): Phrase | undefined {
  const values = enumMembers(model, type).map(({ value }) => codeSpan(JSON.stringify(value)));
  const each = type.kind === "array" ? "each " : "";
  const choice = values.length === 1 ? "always " : "one of ";
  const listed = series(values, ", ");
  return series([...(listed === undefined ? [] : [[`${each}${choice}`, listed]]), ...limits(model, type)], ", ");
}

/** Codes as links to their rows; undefined if there are none. */
export function codeLinks(model: ApiModel, codes: readonly number[]): Phrase | undefined {
  return series(
    errorsOf(model, codes).map(({ code, name }) => linkTo(codeAnchor(code), String(code), name)),
    ", ",
  );
}
