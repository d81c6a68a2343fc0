/** The set of documented codes: a constant object with a union of one name, or a TypeScript `enum`. */
import type { ApiModel, ErrorModel } from "../../model/types.js";
import { prose, retryWords } from "../../model/describe-type.js";
import { type Code, code, identifier, literal } from "../../print/code.js";
import { constantObject, enumDeclaration } from "../../print/declarations.js";
import { comment, deprecatedTag, type Doc, doc, docParts, sourceLine } from "../../print/doc.js";
import type { EmitOptions } from "../options.js";

const setName = identifier("ErrorCode");
const setDoc = doc`Every documented code. A response may contain another: read it as \`ErrorCode | (number & {})\`.`;

/** The declaration of `ErrorCode`. */
export function codeSetDeclaration(model: ApiModel, style: EmitOptions["enumStyle"]): readonly Code[] {
  const members = model.errors.map((error) => ({
    name: identifier(error.name),
    value: error.code,
    type: literal(error.code),
    doc: memberDoc(error),
  }));
  if (style === "native") return [enumDeclaration(setName, setDoc, members)];
  return [
    constantObject(setName, setDoc, members),
    code`export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];`,
  ];
}

/** The value of `ErrorCode`. */
export function codeSetConstant(model: ApiModel, style: EmitOptions["enumStyle"]): Code {
  const names = model.errors.map((error) => ({ name: identifier(error.name), value: error.code }));
  if (style === "object") {
    return names.length === 0
      ? code`const ErrorCode = {};`
      : code`const ErrorCode = {\n${names.map(({ name, value }) => code`  ${name}: ${value},\n`)}};`;
  }
  // As a compiler would write it, but for the mark that lets a bundler drop it.
  const members = names.map(({ name, value }) => code`  ErrorCode[(ErrorCode["${name}"] = ${value})] = "${name}";\n`);
  return code`const ErrorCode = /* @__PURE__ */ ((ErrorCode) => {\n${members}  return ErrorCode;\n})({});`;
}

function memberDoc(error: ErrorModel): Doc {
  const what = comment(prose(error.description, error.action, `Retry: ${retryWords[error.retry]}`));
  return docParts(what, deprecatedTag(error.deprecated), sourceLine(error.source));
}
