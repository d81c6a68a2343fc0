/** Prints the set of documented codes: a constant object with a union of one name, or a TypeScript `enum`. */
import type { ApiModel, ErrorModel } from "../../model/types.js";
import { prose, retryWords } from "../../model/describe-type.js";
import { deprecatedTag, docParts, sourceLine } from "../../print/doc.js";
import type { EmitOptions } from "../options.js";
import { constantObject, type Printable, structures } from "../../print/print-file.js";
import { comment, identifier, literal } from "../../print/text.js";

const setDoc = "Every documented code. An answer may hold another: read it as `ErrorCode | (number & {})`.";

/** The declaration of `ErrorCode`. */
export function codeSetDeclaration(model: ApiModel, style: EmitOptions["enumStyle"]): readonly Printable[] {
  if (style === "object") {
    const members = model.errors.map((error) => ({
      name: identifier(error.name),
      type: literal(error.code),
      doc: memberDoc(error),
    }));
    return [
      constantObject("ErrorCode", setDoc, members),
      "export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];",
    ];
  }
  const { StructureKind } = structures();
  const members = model.errors.map((error) => ({
    name: identifier(error.name),
    value: error.code,
    docs: [memberDoc(error)],
  }));
  return [
    { kind: StructureKind.Enum, name: "ErrorCode", isExported: true, hasDeclareKeyword: true, docs: [setDoc], members },
  ];
}

/** The value of `ErrorCode`. */
export function codeSetCode(model: ApiModel, style: EmitOptions["enumStyle"]): string {
  const names = model.errors.map((error) => [identifier(error.name), literal(error.code)] as const);
  if (style === "object") {
    return names.length === 0
      ? "export const ErrorCode = {};"
      : `export const ErrorCode = {\n${names.map(([name, code]) => `  ${name}: ${code},\n`).join("")}};`;
  }
  // As a compiler would write it, but for the mark that lets a bundler drop it.
  const members = names.map(([name, code]) => `  ErrorCode[(ErrorCode["${name}"] = ${code})] = "${name}";\n`);
  return `export const ErrorCode = /* @__PURE__ */ ((ErrorCode) => {\n${members.join("")}  return ErrorCode;\n})({});`;
}

function memberDoc(error: ErrorModel): string {
  const what = comment(prose(error.description, error.action, `Retry: ${retryWords[error.retry]}`));
  return docParts(what, deprecatedTag(error.deprecated), sourceLine(error.source));
}
