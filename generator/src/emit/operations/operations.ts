/** Emits `operations` and `mocking`: the tables of operations and service that the client, the mock server and tools read. */
import type { ApiModel, JsonValue, OperationModel, ServiceModel } from "../../model/types.js";
import { docParts } from "../../print/doc.js";
import type { Emitter } from "../emitter.js";
import { constantObject, printFile } from "../../print/print-file.js";
import { comment, literal, literalKey, printedLiteral, propertyName } from "../../print/text.js";
import { descriptorName, filledFields, limitRows, packetsOf, partialRows } from "../packets.js";
import { mockingCode, mockingDeclaration } from "./mocking.js";

export const operations: Emitter = {
  name: "operations",
  emit: (model) => [
    { path: "operations.js", text: operationsCode(model) },
    { path: "operations.d.ts", text: operationsDeclaration(model) },
    { path: "mocking.js", text: mockingCode(model) },
    { path: "mocking.d.ts", text: mockingDeclaration(model) },
  ],
};

function operationsCode(model: ApiModel): string {
  const imports = packetsOf(model).map(
    (packet) => `import { ${descriptorName(packet)} } from "./validators/${packet.moduleName}.js";`,
  );
  return printFile(model, "operations.js", [
    imports.join("\n"),
    `export const operations = {\n${model.operations.map((operation) => operationRow(model, operation)).join("")}};`,
    `export const service = ${serviceRow(model.service)};`,
  ]);
}

function operationRow(model: ApiModel, operation: OperationModel): string {
  const { name, method, path, request, response } = operation;
  return `  ${literalKey(name)}: {
    name: ${literal(name)},
    method: ${literal(method)},
    path: ${literal(path)},
    request: ${descriptorName(request)},
    response: ${descriptorName(response)},
    fill: ${literal(filledFields(model, operation))},
    ${[...limitRows(operation), ...partialRows(operation)].join("\n    ")}
  },
`;
}

function serviceRow({ name, hosts, urlParameters, envelope }: ServiceModel): string {
  const parameters = urlParameters.map((parameter) => ({ name: parameter.name, value: { ...parameter.value } }));
  const rows = {
    name: literal(name),
    hosts: literal(hosts.map(({ host }) => host)),
    urlParameters: printedLiteral(parameters, "  "),
    envelope: envelope === undefined ? "undefined" : printedLiteral(envelopeRow(envelope), "  "),
  };
  return `{\n${Object.entries(rows)
    .map(([key, text]) => `  ${key}: ${text},\n`)
    .join("")}}`;
}

function envelopeRow({ status, code, info }: NonNullable<ServiceModel["envelope"]>): JsonValue {
  return { status: { ...status }, code: { ...code }, info: { ...info } };
}

function operationsDeclaration(model: ApiModel): string {
  const members = model.operations.map((operation) => ({
    name: propertyName(operation.name),
    type: "OperationDescriptor",
    doc: docParts(comment(operation.title)) || comment(operation.name),
  }));
  return printFile(model, "operations.d.ts", [
    'import type { OperationDescriptor, ServiceDescriptor } from "./runtime/descriptor.js";',
    'export type * from "./runtime/descriptor.js";',
    constantObject("operations", "What each operation is, for tools that call or judge it by name.", members),
    `/** Where the service is, and what all its requests and answers share. */
export declare const service: ServiceDescriptor;`,
  ]);
}
