/** An operation called in TypeScript, in examples made of the names of the package. */
import { authSchemes } from "../auth/schemes.js";
import type { ApiModel, JsonValue, OperationModel, ServiceModel } from "../model/types.js";
import { definitionOf } from "../model/lookup.js";
import { type Code, code, literal, literalKey, printedLiteral, propertyOf } from "../print/code.js";
import { lineComment } from "../print/doc.js";

/** A client, and a call of it with a packet, less what the client draws at random; without a packet, with a name for one. */
export function callExample(model: ApiModel, operation: OperationModel, packet: JsonValue | undefined): Code {
  const options = clientOptions(model.service);
  const call = propertyOf(code`client`, operation.name);
  return code`import { createClient } from ${literal(model.service.packageName)};

const client = createClient({${options.length === 0 ? options : code`\n${options}`}});

const answer = await ${call}(${exampleRequest(model, operation, packet)});`;
}

/** The options that a client cannot do without, each on its line. */
function clientOptions(service: ServiceModel): readonly Code[] {
  const { options } = authSchemes[service.auth.scheme];
  const own = options.map((name) => code`  ${literalKey(name)}: "...",\n`);
  const inUrl = service.urlParameters.flatMap(({ value, type, description }) => {
    if (value.kind !== "credential") return [];
    const example = literal(type === "integer" ? 0 : "...");
    return [code`  ${literalKey(value.name)}: ${example}, ${lineComment(description)}\n`];
  });
  return [...own, ...inUrl];
}

function exampleRequest(model: ApiModel, operation: OperationModel, packet: JsonValue | undefined): Code {
  if (packet === undefined) return code`request`;
  const { type } = definitionOf(model, operation.request.type);
  if (type.kind !== "object" || typeof packet !== "object" || packet === null) return printedLiteral(packet);
  const drawn = new Set(type.fields.filter(({ generate }) => generate !== undefined).map(({ name }) => name));
  return printedLiteral(Object.fromEntries(Object.entries(packet).filter(([name]) => !drawn.has(name))));
}
