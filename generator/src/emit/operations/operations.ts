/** The emitter of `operations`: the tables of operations and service that the client, the mock server and tools read. */
import type { ApiModel, JsonValue, PacketModel, ServiceModel } from "../../model/types.js";
import {
  type Code,
  code,
  identifier,
  indented,
  joined,
  literal,
  literalKey,
  printedLiteral,
  propertyName,
} from "../../print/code.js";
import { constantObject } from "../../print/declarations.js";
import { comment, doc } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import { type Emitter, tablesDoc } from "../emitter.js";
import { descriptorName, operationMembers, packetsOf } from "../packets.js";

/** Writes `operations.js` and its declaration. */
export const operations: Emitter = {
  name: "operations",
  entry: () => ({
    name: "operations",
    group: "tables",
    doc: tablesDoc,
    isInMain: false,
    exports: { values: ["operations", "service"], types: ["OperationDescriptor", "ServiceDescriptor"] },
  }),
  emit: (model) => ({ files: [operationsModule(model), operationsDeclaration(model)] }),
};

function operationsModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "operations.js");
  const descriptorOf = (packet: PacketModel): Code =>
    file.import(descriptorName(packet), `validators/${packet.moduleName}.js`);
  packetsOf(model).forEach(descriptorOf);
  const rows = model.operations.map((operation) => {
    const { request, response } = operation;
    const packets = { request: descriptorOf(request), response: descriptorOf(response) };
    const members = indented(indented(operationMembers(model, operation, packets)));
    return code`  ${literalKey(operation.name)}: {\n${joined(members, "\n")}\n  },\n`;
  });
  file.export("operations", code`const operations = {\n${rows}};`);
  file.export("service", code`const service = ${serviceRow(model.service)};`);
  return file;
}

function serviceRow({ name, hosts, urlParameters, envelope }: ServiceModel): Code {
  const parameters = urlParameters.map((parameter) => ({ name: parameter.name, value: { ...parameter.value } }));
  return code`{
  name: ${literal(name)},
  hosts: ${literal(hosts.map(({ host }) => host))},
  urlParameters: ${printedLiteral(parameters, 2)},
  envelope: ${envelope === undefined ? literal(undefined) : printedLiteral(envelopeRow(envelope), 2)},
}`;
}

function envelopeRow({ status, code: field, info }: NonNullable<ServiceModel["envelope"]>): JsonValue {
  return { status: { ...status }, code: { ...field }, info: { ...info } };
}

function operationsDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "operations.d.ts");
  const operation = file.importType("OperationDescriptor", "runtime/descriptor.js");
  const service = file.importType("ServiceDescriptor", "runtime/descriptor.js");
  const members = model.operations.map(({ name, title }) => ({
    name: propertyName(name),
    type: operation,
    doc: comment(title).text === "" ? comment(name) : comment(title),
  }));
  file.passOn(code`export type * from ${file.specifier("runtime/descriptor.js")};`);
  file.add(
    constantObject(
      identifier("operations"),
      doc`What each operation is, for tools that call or validate it by name.`,
      members,
    ),
    code`/** The address of the service, and what all its requests and answers share. */
export declare const service: ${service};`,
  );
  return file;
}
