/** Prints `mocking`: what a server that stands in for the real one has to know. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import type { ApiModel, UrlParameterModel } from "../../model/types.js";
import { codeRuleRow, printedRows } from "../code-rules.js";
import { constantObject, printFile } from "../../print/print-file.js";
import { comment, identifier, literal, literalKey, printedLiteral, propertyName } from "../../print/text.js";
import { successAnswer } from "./success-answer.js";

export function mockingCode(model: ApiModel): string {
  const operations = model.operations.map(
    (operation) => `    ${literalKey(operation.name)}: {
      operation: operations.${identifier(operation.name)},
      success: ${printedLiteral(successAnswer(model, operation), "      ")},
    },
`,
  );
  return printFile(model, "mocking.js", [
    `import { errorTable } from "./errors.js";
import { operations, service } from "./operations.js";`,
    `export const mocking = {
  operations: {
${operations.join("")}  },
  url: {
    parameters: [
${model.service.urlParameters.map((parameter) => `      ${parameterRow(parameter)},\n`).join("")}    ],
    codeRules: ${printedRows(urlRules(model), "    ")},
  },
  envelope: service.envelope,
  errorTable,
};`,
  ]);
}

function parameterRow({ name, type, minimum, maximum, value }: UrlParameterModel): string {
  const constant = value.kind === "constant" ? value.text : undefined;
  const members = Object.entries({ name, type, minimum, maximum, constant });
  return `{ ${members.map(([key, member]) => `${key}: ${literal(member)}`).join(", ")} }`;
}

/** The rules about URLs come from the service, so each operation has the same ones. */
function urlRules(model: ApiModel): readonly CodeRuleRow[] {
  const rules = model.operations.flatMap(({ codeRules }) => codeRules.filter((rule) => rule.where === "url"));
  const rows = rules.map(codeRuleRow);
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

export function mockingDeclaration(model: ApiModel): string {
  const operations = model.operations.map((operation) => `readonly ${propertyName(operation.name)}: MockDescriptor;`);
  const members = [
    {
      name: "operations",
      type: `{\n  ${operations.join("\n  ")}\n}`,
      doc: "What each operation answers to a good packet.",
    },
    { name: "url", type: "UrlRules", doc: "How the URL of a request is judged." },
    { name: "envelope", type: "EnvelopeDescriptor | undefined", doc: "The fields of every answer." },
    {
      name: "errorTable",
      type: "{ readonly [code: number]: ErrorTableRow }",
      doc: "The rows of the error table, by code.",
    },
  ];
  return printFile(model, "mocking.d.ts", [
    'import type { EnvelopeDescriptor, ErrorTableRow, MockDescriptor, UrlRules } from "./runtime/descriptor.js";',
    constantObject("mocking", comment("All that a mock server needs to answer as the documentation says."), members),
  ]);
}
