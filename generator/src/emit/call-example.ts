/** How an operation is called in TypeScript, in examples made of the names of the package. */
import type { ApiModel, JsonValue, OperationModel, ServiceModel } from "../model/types.js";
import { definitionOf } from "../model/lookup.js";
import { identifier, lineComment, literal, literalKey, printedLiteral } from "../print/text.js";

/** A client, and a call of it with a packet, less what the client draws at random; without a packet, with a name for one. */
export function callExample(model: ApiModel, operation: OperationModel, packet: JsonValue | undefined): string {
  const options = clientOptions(model.service);
  return [
    `import { createClient } from ${literal(model.service.packageName)};\n`,
    options.length === 0
      ? "const client = createClient({});\n"
      : `const client = createClient({\n${options.join("")}});\n`,
    `const answer = await client.${identifier(operation.name)}(${exampleRequest(model, operation, packet)});`,
  ].join("\n");
}

/** The options that a client cannot do without, each on its line. */
function clientOptions(service: ServiceModel): readonly string[] {
  const token = service.auth.scheme === "bearer" ? ['  token: "...",\n'] : [];
  const inUrl = service.urlParameters.flatMap(({ value, type, description }) => {
    if (value.kind !== "credential") return [];
    return [`  ${literalKey(value.name)}: ${type === "integer" ? "0" : '"..."'}, // ${lineComment(description)}\n`];
  });
  return [...token, ...inUrl];
}

function exampleRequest(model: ApiModel, operation: OperationModel, packet: JsonValue | undefined): string {
  if (packet === undefined) return "request";
  const { type } = definitionOf(model, operation.request.type);
  if (type.kind !== "object" || typeof packet !== "object" || packet === null) return printedLiteral(packet);
  const drawn = new Set(type.fields.filter(({ generate }) => generate !== undefined).map(({ name }) => name));
  return printedLiteral(Object.fromEntries(Object.entries(packet).filter(([name]) => !drawn.has(name))));
}
