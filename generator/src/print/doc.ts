/** Writes TSDoc comments: what the spec says of a type, a field or a code, in one fixed order. */
import type { ApiModel, EnumMember, FieldModel, SourceReference } from "../model/types.js";
import { enumMembers, prose, quantity } from "../model/describe-type.js";
import { errorsOf } from "../model/lookup.js";
import { comment, identifier, literal, webAddress, wrap } from "./text.js";

/** A comment around text that is safe already: on one line where it fits there. `indent` goes before each line. */
export function docBlock(inside: string, indent: string): string {
  if (!inside.includes("\n") && indent.length + inside.length <= 100 - "/**  */".length)
    return `${indent}/** ${inside} */`;
  const lines = inside.split("\n").map((line) => `${indent} *${line === "" ? "" : " "}${line}`);
  return [`${indent}/**`, ...lines, `${indent} */`].join("\n");
}

/** Parts of a comment that are safe already, a blank line between them; empty ones are left out. */
export function docParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

/** What is said of a property: its description, quantity and values, then the codes that a wrong one raises. */
export function fieldDoc(model: ApiModel, field: FieldModel): string {
  return docParts(
    comment(prose(field.description, quantity(model, field), filledIn(field))),
    memberList(enumMembers(model, field.type)),
    codeList(model, field.codes),
    deprecatedTag(field.deprecated),
  );
}

/** The tag at which editors strike a name through. */
export function deprecatedTag(reason: string | undefined): string | undefined {
  return reason === undefined ? undefined : `@deprecated ${comment(reason)}`;
}

/** Where the facts come from, as the last line of a comment. */
export function sourceLine(source: SourceReference | undefined): string | undefined {
  if (source?.url === undefined) return undefined;
  const address = webAddress(source.url);
  if (address === undefined) return undefined;
  const title = comment(source.title ?? "", Infinity)
    .replace(/[\n|{}\\]+/g, " ")
    .trim();
  return title === "" ? `@see {@link ${address}}` : `@see {@link ${address} | ${title}}`;
}

/** The codes as links into the set of codes, such as `Codes: {@link ErrorCode.PacketTooLarge | 93000}.` */
export function codeList(model: ApiModel, codes: readonly number[]): string | undefined {
  const links = errorsOf(model, codes).map(
    (error) => `{@link ErrorCode.${identifier(error.name)} | ${literal(error.code)}}`,
  );
  if (links.length === 0) return undefined;
  const punctuated = links.map((link, index) => `${link}${index === links.length - 1 ? "." : ","}`);
  return wrap([links.length === 1 ? "Code:" : "Codes:", ...punctuated]);
}

function filledIn(field: FieldModel): string | undefined {
  return field.generate === undefined || field.required
    ? undefined
    : "The client draws it at random where it is left out.";
}

function memberList(members: readonly EnumMember<string | number>[]): string | undefined {
  if (members.every((member) => member.description === undefined)) return undefined;
  const lines = members.map((member) => {
    const text = member.description === undefined ? "" : `: ${member.description}`;
    return `- ${comment(`\`${member.value}\`${text}`).replaceAll("\n", "\n  ")}`;
  });
  return lines.join("\n");
}
