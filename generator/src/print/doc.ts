/** TSDoc comments: what the spec says of a type, a field or a code, in one fixed order. */
import type { ApiModel, EnumMember, FieldModel, SourceReference } from "../model/types.js";
import { enumMembers, prose, quantity } from "../model/describe-type.js";
import { errorsOf } from "../model/lookup.js";
import { type Code, identifier, type Import, trusted, usesOf } from "./code.js";
import { visible, webAddress, wrap } from "./text.js";

declare const safe: unique symbol;

/** Text for the inside of a comment, which cannot end it. It becomes code as a whole comment and in no other way. */
class SafeDoc {
  declare readonly [safe]: "doc";
  readonly text: string;
  readonly uses: readonly Import[];

  constructor(text: string, uses: readonly Import[] = []) {
    this.text = text;
    this.uses = uses;
  }
}

/** The inside of a comment, with the imports that it links to. */
export type Doc = SafeDoc;

/** A template for the inside of a comment. Code in it shows as it is. */
export function doc(parts: TemplateStringsArray, ...values: readonly (Doc | Code | number)[]): Doc {
  const texts = values.map((value) =>
    typeof value === "number" ? String(value) : value instanceof SafeDoc ? value.text : defused(value.text),
  );
  return new SafeDoc(
    parts.map((part, index) => part + (texts[index] ?? "")).join(""),
    usesOf(values.filter((value) => typeof value !== "number")),
  );
}

/** So that a line of prose in a comment ends at column 100, within the indentation of a member. */
const commentWidth = 94;

/** Any text: it starts no TSDoc tag and hides no character; wrapped, its lines joined by LF. */
export function comment(text: string, width: number = commentWidth): Doc {
  const paragraphs = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((paragraph) => wrap(inert(paragraph.trim()).split(/ +/), width));
  return new SafeDoc(paragraphs.join("\n").trim());
}

/** A comment that ends with its line. */
export function lineComment(text: string): Code {
  return trusted(`// ${comment(text, Infinity).text.replaceAll("\n", " ")}`);
}

/** Text that is nothing but text to those who read comments. */
function inert(text: string): string {
  return defused(visible(text)).replace(/(^|[\s{])@/g, "$1\\@");
}

function defused(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll("/*", "/\\*");
}

/** A whole comment: on one line if it fits. */
export function docComment(inside: Doc, indent: string = ""): Code {
  const { text, uses } = inside;
  if (!text.includes("\n") && indent.length + text.length <= 100 - "/**  */".length)
    return trusted(`${indent}/** ${text} */`, uses);
  const lines = text.split("\n").map((line) => `${indent} *${line === "" ? "" : " "}${line}`);
  return trusted([`${indent}/**`, ...lines, `${indent} */`].join("\n"), uses);
}

/** A whole comment on one line, however long it gets. */
export function docLine({ text, uses }: Doc): Code {
  return trusted(`/** ${text.replaceAll("\n", " ")} */`, uses);
}

/** Parts of a comment with a blank line between them; empty ones are left out. */
export function docParts(...parts: readonly (Doc | undefined)[]): Doc {
  return joinedDocs(
    parts.flatMap((part) => (part === undefined || part.text === "" ? [] : [part])),
    "\n\n",
  );
}

/** Lines of a comment. */
export function docLines(lines: readonly Doc[]): Doc {
  return joinedDocs(lines, "\n");
}

/** Words of a comment that must not be broken, such as links, on as few lines as they need. */
export function docWords(words: readonly Doc[]): Doc {
  const { uses } = joinedDocs(words, "\n");
  return new SafeDoc(
    wrap(
      words.map(({ text }) => text),
      commentWidth,
    ),
    uses,
  );
}

function joinedDocs(docs: readonly Doc[], separator: string): Doc {
  return new SafeDoc(docs.map(({ text }) => text).join(separator), usesOf(docs));
}

/** An item of a list. */
export function docItem(text: string): Doc {
  return new SafeDoc(`- ${comment(text).text.replaceAll("\n", "\n  ")}`);
}

/** What is said of a property: its description, quantity and values, then the codes that a wrong one raises. */
export function fieldDoc(model: ApiModel, field: FieldModel, errorCode: Code): Doc {
  return docParts(
    comment(prose(field.description, quantity(model, field), filledIn(field))),
    memberList(enumMembers(model, field.type)),
    codeList(model, field.codes, errorCode),
    deprecatedTag(field.deprecated),
  );
}

/** The tag at which editors strike a name through. */
export function deprecatedTag(reason: string | undefined): Doc | undefined {
  return reason === undefined ? undefined : doc`@deprecated ${comment(reason)}`;
}

/** The page that the facts are from, as the last line of a comment. */
export function sourceLine(source: SourceReference | undefined): Doc | undefined {
  if (source?.url === undefined) return undefined;
  const address = webAddress(source.url);
  if (address === undefined) return undefined;
  const title = comment(source.title ?? "", Infinity)
    .text.replace(/[\n|{}\\]+/g, " ")
    .trim();
  return new SafeDoc(title === "" ? `@see {@link ${address}}` : `@see {@link ${address} | ${title}}`);
}

/** The codes as links into the set of codes, such as `Codes: {@link ErrorCode.PacketTooLarge | 93000}.` */
function codeList(model: ApiModel, codes: readonly number[], errorCode: Code): Doc | undefined {
  const errors = errorsOf(model, codes);
  if (errors.length === 0) return undefined;
  const links = errors.map((error) => doc`{@link ${errorCode}.${identifier(error.name)} | ${error.code}}`);
  return docWords([errors.length === 1 ? doc`Code:` : doc`Codes:`, ...listed(links)]);
}

/** The members of a sentence's list: a comma after each, a full stop after the last. */
export function listed(docs: readonly Doc[]): readonly Doc[] {
  return docs.map((item, index) => (index === docs.length - 1 ? doc`${item}.` : doc`${item},`));
}

function filledIn(field: FieldModel): string | undefined {
  return field.generate === undefined || field.required
    ? undefined
    : "The client draws it at random if it is left out.";
}

function memberList(members: readonly EnumMember<string | number>[]): Doc | undefined {
  if (members.every((member) => member.description === undefined)) return undefined;
  return docLines(
    members.map(({ value, description }) =>
      docItem(`\`${value}\`${description === undefined ? "" : `: ${description}`}`),
    ),
  );
}
