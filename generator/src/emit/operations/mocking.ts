/** The emitter of `mocking`: what a server that takes the place of the real one has to know. */
import type { CodeRuleRow } from "../../../runtime/descriptor.js";
import type { ApiModel, UrlParameterModel } from "../../model/types.js";
import {
  type Code,
  code,
  identifier,
  joined,
  literal,
  literalKey,
  printedLiteral,
  propertyName,
} from "../../print/code.js";
import { constantObject } from "../../print/declarations.js";
import { doc } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import { codeRuleRow, printedRows } from "../code-rules.js";
import { type Emitter, tablesDoc } from "../emitter.js";
import { successAnswer } from "./success-answer.js";

/** Writes `mocking.js` and its declaration. */
export const mocking: Emitter = {
  name: "mocking",
  entry: () => ({
    name: "mocking",
    group: "tables",
    doc: tablesDoc,
    isInMain: false,
    exports: { values: ["mocking"], types: [] },
  }),
  emit: (model) => ({ files: [mockingModule(model), mockingDeclaration(model)] }),
};

function mockingModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "mocking.js");
  const errorTable = file.import("errorTable", "errors.js");
  const table = file.import("operations", "operations.js");
  const service = file.import("service", "operations.js");
  const operations = model.operations.map(
    (operation) => code`    ${literalKey(operation.name)}: {
      operation: ${table}.${identifier(operation.name)},
      success: ${printedLiteral(successAnswer(model, operation), 6)},
    },
`,
  );
  const parameters = model.service.urlParameters.map((parameter) => code`      ${parameterRow(parameter)},\n`);
  file.export(
    "mocking",
    code`const mocking = {
  operations: {
${operations}  },
  url: {
    parameters: [
${parameters}    ],
    codeRules: ${printedRows(urlRules(model), 4)},
  },
  envelope: ${service}.envelope,
  ${errorTable},
};`,
  );
  return file;
}

function parameterRow({ name, type, minimum, maximum, value }: UrlParameterModel): Code {
  const constant = value.kind === "constant" ? value.text : undefined;
  const members = Object.entries({ name, type, minimum, maximum, constant });
  const printed = members.map(([key, member]) => code`${literalKey(key)}: ${literal(member)}`);
  return code`{ ${joined(printed, ", ")} }`;
}

/** The rules about URLs come from the service, so each operation has the same ones. */
function urlRules(model: ApiModel): readonly CodeRuleRow[] {
  const rules = model.operations.flatMap(({ codeRules }) => codeRules.filter((rule) => rule.where === "url"));
  const rows = rules.map(codeRuleRow);
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function mockingDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "mocking.d.ts");
  const from = "runtime/descriptor.js";
  const envelope = file.importType("EnvelopeDescriptor", from);
  const errorRow = file.importType("ErrorTableRow", from);
  const descriptor = file.importType("MockDescriptor", from);
  const urlRulesType = file.importType("UrlRules", from);
  const operations = model.operations.map(({ name }) => code`  readonly ${propertyName(name)}: ${descriptor};\n`);
  file.add(
    constantObject(identifier("mocking"), doc`Everything a mock server needs to answer as documented.`, [
      {
        name: identifier("operations"),
        type: code`{\n${operations}}`,
        doc: doc`The response of each operation to a valid packet.`,
      },
      { name: identifier("url"), type: urlRulesType, doc: doc`How the URL of a request is validated.` },
      { name: identifier("envelope"), type: code`${envelope} | undefined`, doc: doc`The fields of every response.` },
      {
        name: identifier("errorTable"),
        type: code`{ readonly [code: number]: ${errorRow} }`,
        doc: doc`The rows of the error table, by code.`,
      },
    ]),
  );
  return file;
}
