/** Emits `client`: the function that makes a client, with a method for each operation, and the builders. */
import type { ApiModel, OperationModel, PacketModel, TypeDefinition } from "../../model/types.js";
import { errorsOf } from "../../model/lookup.js";
import { docParts, sourceLine } from "../../print/doc.js";
import type { Emitter } from "../emitter.js";
import { answerType, filledFields, limitRows, packetsOf, partialRows, rulesName } from "../packets.js";
import { printFile, type Printable, structures } from "../../print/print-file.js";
import { comment, identifier, literal, literalKey, propertyName, wrap } from "../../print/text.js";

const publicTypes = ["CallOptions", "CallResult", "ClientMethod"];
const hookTypes = ["Logger", "RequestEvent", "ResponseEvent", "RetryEvent"];
const limiterTypes = ["LimitedCall", "Limiter", "RateLimiterOptions"];
const transportTypes = ["Transport", "TransportRequest", "TransportResponse"];

export const client: Emitter = {
  name: "client",
  emit(model) {
    const builders = model.types.flatMap(builderNames);
    const types = [
      "Client",
      "ClientOptions",
      ...publicTypes,
      ...hookTypes,
      ...limiterTypes,
      "RetryOptions",
      ...transportTypes,
    ];
    return [
      { path: "client.d.ts", text: declaration(model, builders) },
      {
        path: "client.js",
        text: code(model, builders),
        exports: { values: ["createClient", "createRateLimiter"], types },
      },
    ];
  },
};

function builderNames({ type }: TypeDefinition): readonly string[] {
  if (type.kind !== "union") return [];
  return type.variants.flatMap((variant) => (variant.builder === undefined ? [] : [identifier(variant.builder.name)]));
}

function exportBuilders(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`export { ${names.join(", ")} } from "./builders.js";`];
}

function code(model: ApiModel, builders: readonly string[]): string {
  const imports = packetsOf(model).map(importOf);
  return printFile(model, "client.js", [
    `import { errorSummaries } from "./error-summaries.js";
import { service } from "./operations.js";
import * as auth from "./runtime/auth/${model.service.auth.scheme}/scheme.js";
import * as runtime from "./runtime/client/client.js";
${imports.join("\n")}`,
    ...exportBuilders(builders),
    'export { createRateLimiter } from "./runtime/client/limiter.js";',
    `export function createClient(options) {
  const authenticate = auth.authenticate(options);
  const caller = runtime.createCaller({ service, authenticate, errorSummaries }, options);
  return {
${model.operations.map((operation) => method(model, operation)).join("")}  };
}`,
  ]);
}

/** Of a request the rules and not the guard, of an answer the guard and not the rules: both would cost a kilobyte more. */
function importOf(packet: PacketModel): string {
  return packet.direction === "request"
    ? `import { ${rulesName(packet)} } from "./validators/${packet.moduleName}.js";`
    : `import { ${identifier(packet.guardName)} } from "./validators/${packet.moduleName}.guard.js";`;
}

function method(model: ApiModel, operation: OperationModel): string {
  const { name, method: verb, path, request, response } = operation;
  return `    ${literalKey(name)}: runtime.createMethod(caller, {
      name: ${literal(name)},
      method: ${literal(verb)},
      path: ${literal(path)},
      request: ${rulesName(request)},
      response: { name: ${literal(response.type)}, guard: ${identifier(response.guardName)} },
      fill: ${literal(filledFields(model, operation))},
      ${[...limitRows(operation), ...partialRows(operation)].join("\n      ")}
    }),
`;
}

function declaration(model: ApiModel, builders: readonly string[]): string {
  const { StructureKind } = structures();
  const { service } = model;
  return printFile(model, "client.d.ts", [
    `import type { ErrorCode } from "./errors.js";
import type * as auth from "./runtime/auth/${service.auth.scheme}/scheme.js";
import type * as runtime from "./runtime/client/client.js";
import type * as types from "./types.js";`,
    `export type { ${publicTypes.join(", ")} } from "./runtime/client/client.js";
export type { ${hookTypes.join(", ")} } from "./runtime/client/hooks.js";
export type { ${limiterTypes.join(", ")} } from "./runtime/client/limiter.js";
export type { RetryOptions } from "./runtime/client/retry.js";
export type { ${transportTypes.join(", ")} } from "./runtime/client/transport.js";`,
    ...exportBuilders(builders),
    'export { createRateLimiter } from "./runtime/client/limiter.js";',
    `/** How a client reaches the service, and on whose behalf. */
export type ClientOptions = auth.AuthOptions & runtime.CallerOptions;`,
    {
      kind: StructureKind.Interface,
      name: "Client",
      isExported: true,
      docs: [
        docParts(comment(service.title || service.name), comment(service.description), sourceLine(service.source)),
      ],
      properties: model.operations.map((operation) => ({
        name: propertyName(operation.name),
        isReadonly: true,
        type: `runtime.ClientMethod<types.${identifier(operation.input)}, ${answerType(operation)}>`,
        docs: [operationDoc(model, operation)],
      })),
    },
    {
      kind: StructureKind.Function,
      name: "createClient",
      isExported: true,
      hasDeclareKeyword: true,
      docs: [createDoc(model)],
      parameters: [{ name: "options", type: "ClientOptions" }],
      returnType: "Client",
    },
  ] satisfies Printable[]);
}

function createDoc(model: ApiModel): string {
  const [host] = model.service.hosts;
  const where =
    host === undefined ? "" : comment(`Requests go to https://${host.host} unless \`baseUrl\` says otherwise.`);
  return docParts(
    "Makes a client. It holds no connection of its own, so there is nothing to close.",
    where,
    "@throws TypeError when an option cannot be what it should be.",
  );
}

function operationDoc(model: ApiModel, operation: OperationModel): string {
  return docParts(
    comment(operation.description || operation.title || operation.name),
    remarks(operation),
    partialLine(model, operation),
    throwsLines(model, operation),
    sourceLine(operation.source),
  );
}

function remarks({ rateLimit, request }: OperationModel): string | undefined {
  const sentences: string[] = [];
  if (rateLimit !== undefined)
    sentences.push(`At most ${counted(rateLimit.calls, "call")} in ${counted(rateLimit.seconds, "second")}.`);
  if (request.maxBytes !== undefined)
    sentences.push(`The body of the request may have at most ${counted(request.maxBytes, "byte")}.`);
  return sentences.length === 0 ? undefined : `@remarks ${comment(sentences.join(" "))}`;
}

function partialLine({ service }: ApiModel, { partial }: OperationModel): string | undefined {
  if (partial === undefined || service.envelope === undefined) return undefined;
  const { status } = service.envelope;
  const statuses = partial.statuses.map((value) => `\`${value}\``).join(" or ");
  return `@returns ${comment(`The answer. Where its \`${status.field}\` is ${statuses}, some of it was done, and the answer says what was not.`)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The codes of the operation itself; those that any operation can answer with stand at `ErrorCode`. */
function throwsLines(model: ApiModel, operation: OperationModel): string {
  const own = errorsOf(model, operation.errorCodes).filter((error) => error.operations.length > 0);
  const links = own.map(
    (error, index) => `{@link ErrorCode.${identifier(error.name)}}${index === own.length - 1 ? "." : ","}`,
  );
  const refused = "@throws ApiError when the server refuses the request";
  return [
    "@throws ValidationError before sending, when the request does not match the documentation.",
    links.length === 0 ? `${refused}.` : wrap([`${refused}, with a code such as`, ...links]),
    "@throws TimeoutError, TransportError or ResponseError when no answer arrives, or none that can be read.",
  ].join("\n");
}
