/**
 * The emitter of `errors`: the set of codes, the table of what they mean, and the error classes of the runtime. It also emits
 * the summaries for the client: with the descriptions, the table would be a third of a program that sends one request.
 */
import type { ApiModel, ErrorModel, JsonValue } from "../../model/types.js";
import { type Code, code, identifier, joined, literal, literalKey, printedLiteral } from "../../print/code.js";
import { classDeclaration, constantDeclaration } from "../../print/declarations.js";
import { doc } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import { defined } from "../../schema/json-schema.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import type { EmitOptions } from "../options.js";
import { codeSetConstant, codeSetDeclaration } from "./code-set.js";

/** The error classes whose types do not depend on the codes. */
const plainClasses = ["ClientError", "ResponseError", "TimeoutError", "TransportError"];
const errorClasses = ["ApiError", "ClientError", "ResponseError", "TimeoutError", "TransportError", "ValidationError"];

const entry: PackageEntry = {
  name: "errors",
  group: "calls",
  doc: "`ErrorCode`, `errorTable`, `isErrorCode`, `describeError` and the error classes",
  isInMain: true,
  exports: {
    values: ["ErrorCode", "errorTable", "isErrorCode", "describeError", ...errorClasses],
    types: ["Attempt", "Outcome", "ErrorSummary", "ErrorTableRow"],
  },
};

/** Writes `errors.js`, its declaration, and the summaries of the codes that a client brings along. */
export const errors: Emitter = {
  name: "errors",
  entry: () => entry,
  emit: (model, { enumStyle }) => ({
    files: [
      errorsDeclaration(model, enumStyle),
      errorsModule(model, enumStyle),
      summariesDeclaration(model),
      summariesModule(model),
    ],
  }),
};

function errorsDeclaration(model: ApiModel, enumStyle: EmitOptions["enumStyle"]): GeneratedFile {
  const file = new GeneratedFile(model, "errors.d.ts");
  const row = file.importType("ErrorTableRow", "runtime/descriptor.js");
  const classes = "runtime/client/errors.js";
  const apiError = file.import("ApiError", classes, "AnyApiError");
  const validationError = file.import("ValidationError", classes, "AnyValidationError");
  const violation = file.importType("Violation", "runtime/validation/violation.js");
  const violations = code`readonly ${violation}<ErrorCode>[]`;
  file.passOn(
    joined(
      [
        file.typesFrom("runtime/descriptor.js", ["ErrorSummary", "ErrorTableRow"], "line"),
        file.typesFrom(classes, ["Attempt", "Outcome"], "line"),
        file.namesFrom(classes, plainClasses, "line"),
      ],
      "\n",
    ),
  );
  file.add(
    ...codeSetDeclaration(model, enumStyle),
    constantDeclaration(
      identifier("errorTable"),
      doc`What each documented code means, whether to try again, and what to do.`,
      code`{ readonly [Code in ErrorCode]: ${row}<Code> }`,
    ),
    functionDeclarations(row),
    classDeclaration(
      identifier("ApiError"),
      doc`The server rejected the request with an error code, which may be undocumented.`,
      code`${apiError}<ErrorCode | (number & {})>`,
    ),
    classDeclaration(
      identifier("ValidationError"),
      doc`The request does not match the documentation. Nothing was sent.`,
      validationError,
      [
        { name: identifier("violations"), type: violations },
        { name: identifier("warnings"), type: violations },
      ],
    ),
  );
  return file;
}

function functionDeclarations(row: Code): Code {
  return code`/** Whether a code is documented. Narrows the type of the code to {@link ErrorCode}. */
export declare function isErrorCode(code: number): code is ErrorCode;

/** The row of {@link errorTable} for a code; undefined for a code that is not documented. */
export declare function describeError<Code extends ErrorCode>(code: Code): ${row}<Code>;
export declare function describeError(code: number): ${row}<ErrorCode> | undefined;`;
}

function errorsModule(model: ApiModel, enumStyle: EmitOptions["enumStyle"]): GeneratedFile {
  const file = new GeneratedFile(model, "errors.js");
  file.passOn(file.namesFrom("runtime/client/errors.js", errorClasses, "line"));
  file.export("ErrorCode", codeSetConstant(model, enumStyle));
  const rows = Object.fromEntries(model.errors.map((error) => [error.code, tableRow(error)]));
  file.export("errorTable", code`const errorTable = ${printedLiteral(rows)};`);
  file.export("isErrorCode", code`function isErrorCode(code) {\n  return Object.hasOwn(errorTable, code);\n}`);
  file.export(
    "describeError",
    code`function describeError(code) {\n  return isErrorCode(code) ? errorTable[code] : undefined;\n}`,
  );
  return file;
}

function tableRow(error: ErrorModel): JsonValue {
  const { name, description, action, retry, unraisable, deprecated } = error;
  const raisedBy = error.raisedBy.map(({ where, at, on }) => ({
    ...(where === "url" ? { in: where } : {}),
    at,
    ...(on === undefined ? {} : { on }),
  }));
  const operations = error.operations.length === 0 ? {} : { operations: error.operations };
  const optional = { ...operations, ...defined({ unraisable, deprecated }) };
  return { code: error.code, name, description, action, retry, raisedBy, ...optional };
}

function summariesDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "error-summaries.d.ts");
  file.add(code`export declare const errorSummaries: ${file.importType("ErrorSummaries", "runtime/descriptor.js")};`);
  return file;
}

function summariesModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "error-summaries.js");
  const rows = model.errors.map((error) => {
    const { name, retry } = error;
    const summary = literal(retry === "never" ? [name] : [name, retry]);
    return code`  ${literalKey(String(error.code))}: ${summary},\n`;
  });
  file.export("errorSummaries", code`const errorSummaries = {\n${rows}};`);
  return file;
}
