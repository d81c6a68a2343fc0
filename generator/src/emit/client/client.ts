/** The emitter of `client`: the function that makes a client, with a method for each operation, and the builders. */
import type { ApiModel, OperationModel, PacketModel, TypeDefinition } from "../../model/types.js";
import { errorsOf } from "../../model/lookup.js";
import { type Code, code, identifier, indented, joined, literal, literalKey, propertyName } from "../../print/code.js";
import { functionDeclaration, interfaceDeclaration } from "../../print/declarations.js";
import { comment, type Doc, doc, docLines, docParts, docWords, listed, sourceLine } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import { counted, formatRate } from "../../text/english.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { answerType, operationMembers, packetsOf, rulesName } from "../packets.js";

const publicTypes = ["CallOptions", "CallResult", "ClientMethod"];
const hookTypes = ["Logger", "RequestEvent", "ResponseEvent", "RetryEvent"];
const limiterTypes = ["LimitedCall", "Limiter", "RateLimiterOptions"];
const transportTypes = ["Transport", "TransportRequest", "TransportResponse"];

const entry: PackageEntry = {
  name: "client",
  group: "calls",
  doc: "`createClient`, `createRateLimiter` and the builders",
  isInMain: true,
  exports: {
    values: ["createClient", "createRateLimiter"],
    types: [
      "Client",
      "ClientOptions",
      ...publicTypes,
      ...hookTypes,
      ...limiterTypes,
      "RetryOptions",
      ...transportTypes,
    ],
  },
};

/** Writes `client.js` and its declaration. */
export const client: Emitter = {
  name: "client",
  entry: () => entry,
  emit: (model) => ({ files: [clientDeclaration(model), clientModule(model)] }),
};

/** Names that the module passes on: the builders, and the function that makes a limiter. */
function passOnFunctions(model: ApiModel, file: GeneratedFile): void {
  const builders = model.types.flatMap(builderNames);
  if (builders.length > 0) file.passOn(file.namesFrom("builders.js", builders, "line"));
  file.passOn(file.namesFrom("runtime/client/limiter.js", ["createRateLimiter"], "line"));
}

function builderNames({ type }: TypeDefinition): readonly string[] {
  if (type.kind !== "union") return [];
  return type.variants.flatMap((variant) => (variant.builder === undefined ? [] : [variant.builder.name]));
}

function clientModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "client.js");
  const errorSummaries = file.import("errorSummaries", "error-summaries.js");
  const service = file.import("service", "operations.js");
  const auth = file.importAll("auth", `runtime/auth/${model.service.auth.scheme}/scheme.js`);
  const runtime = file.importAll("runtime", "runtime/client/client.js");
  // Of a request the rules and not the guard, of an answer the guard and not the rules: both would cost a kilobyte more.
  const knowledgeOf = (packet: PacketModel): Code =>
    packet.direction === "request"
      ? file.import(rulesName(packet), `validators/${packet.moduleName}.js`)
      : file.import(packet.guardName, `validators/${packet.moduleName}.guard.js`);
  packetsOf(model).forEach(knowledgeOf);
  const methods = model.operations.map((operation) => {
    const { name, request, response } = operation;
    const answer = code`{ name: ${literal(response.type)}, guard: ${knowledgeOf(response)} }`;
    const members = operationMembers(model, operation, { request: knowledgeOf(request), response: answer });
    const description = joined(indented(indented(indented(members))), "\n");
    return code`    ${literalKey(name)}: ${runtime}.createMethod(caller, {\n${description}\n    }),\n`;
  });
  passOnFunctions(model, file);
  file.export(
    "createClient",
    code`function createClient(options) {
  const authenticate = ${auth}.authenticate(options);
  const caller = ${runtime}.createCaller({ ${service}, authenticate, ${errorSummaries} }, options);
  return {
${methods}  };
}`,
  );
  return file;
}

function clientDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "client.d.ts");
  const { service } = model;
  const errorCode = file.importType("ErrorCode", "errors.js");
  const auth = file.importAllTypes("auth", `runtime/auth/${service.auth.scheme}/scheme.js`);
  const runtime = file.importAllTypes("runtime", "runtime/client/client.js");
  const types = file.importAllTypes("types", "types.js");
  file.passOn(
    joined(
      [
        file.typesFrom("runtime/client/client.js", publicTypes, "line"),
        file.typesFrom("runtime/client/hooks.js", hookTypes, "line"),
        file.typesFrom("runtime/client/limiter.js", limiterTypes, "line"),
        file.typesFrom("runtime/client/retry.js", ["RetryOptions"], "line"),
        file.typesFrom("runtime/client/transport.js", transportTypes, "line"),
      ],
      "\n",
    ),
  );
  passOnFunctions(model, file);
  file.add(
    code`/** Options of \`createClient\`. */
export type ClientOptions = ${auth}.AuthOptions & ${runtime}.CallerOptions;`,
    interfaceDeclaration(
      identifier("Client"),
      docParts(comment(service.title || service.name), comment(service.description), sourceLine(service.source)),
      model.operations.map((operation) => ({
        name: propertyName(operation.name),
        type: code`${runtime}.ClientMethod<${types}.${identifier(operation.input)}, ${answerType(operation, types)}>`,
        doc: operationDoc(model, operation, errorCode),
      })),
    ),
    functionDeclaration(
      identifier("createClient"),
      createDoc(model),
      { name: identifier("options"), type: identifier("ClientOptions") },
      identifier("Client"),
    ),
  );
  return file;
}

function createDoc(model: ApiModel): Doc {
  const [host] = model.service.hosts;
  return docParts(
    doc`Creates a client. It opens no connections itself, so there is nothing to close.`,
    host && comment(`Requests go to https://${host.host} unless \`baseUrl\` says otherwise.`),
    doc`@throws TypeError when an option has the wrong type or is out of range.`,
  );
}

function operationDoc(model: ApiModel, operation: OperationModel, errorCode: Code): Doc {
  return docParts(
    comment(operation.description || operation.title || operation.name),
    remarks(operation),
    partialLine(model, operation),
    throwsLines(model, operation, errorCode),
    sourceLine(operation.source),
  );
}

function remarks({ rateLimit, request }: OperationModel): Doc | undefined {
  const sentences: string[] = [];
  if (rateLimit !== undefined) sentences.push(`At most ${formatRate(rateLimit)}.`);
  if (request.maxBytes !== undefined)
    sentences.push(`The body of the request may have at most ${counted(request.maxBytes, "byte")}.`);
  return sentences.length === 0 ? undefined : doc`@remarks ${comment(sentences.join(" "))}`;
}

function partialLine({ service }: ApiModel, { partial }: OperationModel): Doc | undefined {
  if (partial === undefined || service.envelope === undefined) return undefined;
  const { status } = service.envelope;
  const statuses = partial.statuses.map((value) => `\`${value}\``).join(" or ");
  return doc`@returns ${comment(`The response. If its \`${status.field}\` is ${statuses}, the request succeeded in part, and the response says what failed.`)}`;
}

/** The codes of the operation itself; those that any operation can answer with are at `ErrorCode`. */
function throwsLines(model: ApiModel, operation: OperationModel, errorCode: Code): Doc {
  const own = errorsOf(model, operation.errorCodes).filter((error) => error.operations.length > 0);
  const links = own.map((error) => doc`{@link ${errorCode}.${identifier(error.name)}}`);
  const refused = doc`@throws ApiError when the server rejects the request`;
  return docLines([
    doc`@throws ValidationError before sending, when the request does not match the documentation.`,
    links.length === 0 ? doc`${refused}.` : docWords([doc`${refused}, with a code such as`, ...listed(links)]),
    doc`@throws TimeoutError, TransportError or ResponseError when no readable response arrives.`,
  ]);
}
