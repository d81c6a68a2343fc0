/**
 * Emits `errors`: the set of codes, the table of what they mean, and the error classes of the runtime; and the summaries of
 * the table that the client brings along, since the texts would be a third of a program that sends one request.
 */
import type { ApiModel, ErrorModel, JsonValue } from "../../model/types.js";
import { defined } from "../../schema/json-schema.js";
import type { Emitter } from "../emitter.js";
import { printFile, type StatementStructures, structures } from "../../print/print-file.js";
import { literal, literalKey, printedLiteral } from "../../print/text.js";
import { codeSetCode, codeSetDeclaration } from "./code-set.js";

/** The error classes whose types say nothing of codes. */
const plainClasses = ["ClientError", "ResponseError", "TimeoutError", "TransportError"];
const errorClasses = ["ApiError", "ClientError", "ResponseError", "TimeoutError", "TransportError", "ValidationError"];

export const errors: Emitter = {
  name: "errors",
  emit(model, options) {
    const values = ["ErrorCode", "errorTable", "isErrorCode", "describeError", ...errorClasses];
    const declarations = [
      `import type { ErrorTableRow } from "./runtime/descriptor.js";
import { ApiError as AnyApiError, ValidationError as AnyValidationError } from "./runtime/client/errors.js";
import type { Violation } from "./runtime/validation/violation.js";`,
      `export type { ErrorSummary, ErrorTableRow } from "./runtime/descriptor.js";
export type { Attempt, Outcome } from "./runtime/client/errors.js";
export { ${plainClasses.join(", ")} } from "./runtime/client/errors.js";`,
      ...codeSetDeclaration(model, options.enumStyle),
      tableDeclaration(),
      functionDeclarations,
      ...classDeclarations(),
    ];
    const code = [
      `export { ${errorClasses.join(", ")} } from "./runtime/client/errors.js";`,
      codeSetCode(model, options.enumStyle),
      `export const errorTable = ${printedLiteral(Object.fromEntries(model.errors.map((error) => [error.code, row(error)])))};`,
      functionCode,
    ];
    return [
      { path: "errors.d.ts", text: printFile(model, "errors.d.ts", declarations) },
      {
        path: "errors.js",
        text: printFile(model, "errors.js", code),
        exports: { values, types: ["Attempt", "Outcome", "ErrorSummary", "ErrorTableRow"] },
      },
      { path: "error-summaries.d.ts", text: printFile(model, "error-summaries.d.ts", summariesDeclaration) },
      { path: "error-summaries.js", text: printFile(model, "error-summaries.js", [summariesCode(model)]) },
    ];
  },
};

const summariesDeclaration = [
  'import type { ErrorSummaries } from "./runtime/descriptor.js";',
  "export declare const errorSummaries: ErrorSummaries;",
];

function summariesCode(model: ApiModel): string {
  const rows = model.errors.map(
    ({ code, name, retry }) =>
      `  ${literalKey(String(code))}: ${literal(retry === "never" ? [name] : [name, retry])},\n`,
  );
  return `export const errorSummaries = {\n${rows.join("")}};`;
}

function tableDeclaration(): StatementStructures {
  const { StructureKind, VariableDeclarationKind } = structures();
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    hasDeclareKeyword: true,
    docs: ["What each documented code means, whether to try again, and what to do."],
    declarations: [{ name: "errorTable", type: "{ readonly [Code in ErrorCode]: ErrorTableRow<Code> }" }],
  };
}

const functionDeclarations = `/** Tells whether a code is documented; after it, a code of an answer is an {@link ErrorCode}. */
export declare function isErrorCode(code: number): code is ErrorCode;

/** The row of {@link errorTable} for a code; undefined for a code that is not documented. */
export declare function describeError<Code extends ErrorCode>(code: Code): ErrorTableRow<Code>;
export declare function describeError(code: number): ErrorTableRow<ErrorCode> | undefined;`;

const functionCode = `export function isErrorCode(code) {
  return Object.hasOwn(errorTable, code);
}

export function describeError(code) {
  return isErrorCode(code) ? errorTable[code] : undefined;
}`;

/** The runtime's classes, with the codes of this package in their types: at run time they are the same classes. */
function classDeclarations(): readonly StatementStructures[] {
  const kind = structures().StructureKind.Class;
  const violations = { type: "readonly Violation<ErrorCode>[]", isReadonly: true };
  return [
    {
      kind,
      name: "ApiError",
      isExported: true,
      hasDeclareKeyword: true,
      docs: ["The server refused the request and said why. Its code may be one that is not documented."],
      extends: "AnyApiError<ErrorCode | (number & {})>",
    },
    {
      kind,
      name: "ValidationError",
      isExported: true,
      hasDeclareKeyword: true,
      docs: ["The request does not match the documentation. Nothing was sent."],
      extends: "AnyValidationError",
      properties: [
        { name: "violations", ...violations },
        { name: "warnings", ...violations },
      ],
    },
  ];
}

function row(error: ErrorModel): JsonValue {
  const { code, name, description, action, retry, deprecated } = error;
  const raisedBy = error.raisedBy.map(({ where, at, on }) => ({
    ...(where === "url" ? { in: where } : {}),
    at,
    ...(on === undefined ? {} : { on }),
  }));
  const operations = error.operations.length === 0 ? {} : { operations: error.operations };
  return { code, name, description, action, retry, raisedBy, ...operations, ...defined({ deprecated }) };
}
