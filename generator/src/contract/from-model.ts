/** Lowers the model of a spec to the contract. */
import type {
  AdviceModel,
  ApiModel,
  ContradictionModel,
  ErrorModel,
  OperationModel,
  PacketModel,
  UrlParameterModel,
} from "../model/types.js";
import { definitionOf } from "../model/lookup.js";
import type { JsonValue } from "../json/json-value.js";
import type {
  AdviceContract,
  Contract,
  Decision,
  ErrorContract,
  Locate,
  OperationContract,
  PacketContract,
  UrlParameterContract,
} from "./contract.js";
import { withoutIndices } from "./field-pointer.js";
import { fieldsOf } from "./model-fields.js";

/** The contract of these operations, and of what they share. */
export function contractOfModel(
  model: ApiModel,
  locate: Locate,
  operations: readonly OperationModel[] = model.operations,
): Contract {
  const { service } = model;
  const names = new Set(operations.map(({ name }) => name));
  return {
    version: service.packageVersion,
    hosts: service.hosts.map(({ host, region, origin }) => ({
      host: host.toLowerCase(),
      prose: region ?? "",
      place: locate(origin),
    })),
    hasDefaultHost: true,
    authentication: service.auth.scheme,
    urlParameters: service.urlParameters.map((parameter) => urlParameterOf(parameter, locate)),
    operations: operations.map((operation) => operationOf(model, operation, locate)),
    errors: model.errors
      .filter((error) => error.operations.length === 0 || error.operations.some((name) => names.has(name)))
      .map((error) => errorOf(error, operations, locate)),
  };
}

function urlParameterOf(parameter: UrlParameterModel, locate: Locate): UrlParameterContract {
  const { name, description, type, minimum, maximum, value, origin } = parameter;
  const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
  const source = value.kind === "constant" ? { constant: value.text } : { value: value.kind };
  return {
    name,
    prose: description,
    credential: value.kind === "credential" ? value.name : undefined,
    details: { type, ...limits, ...source },
    place: locate(origin),
  };
}

function operationOf(model: ApiModel, operation: OperationModel, locate: Locate): OperationContract {
  const place = locate(operation.origin);
  const { request, rateLimit } = operation;
  return {
    name: operation.name,
    path: operation.path.replace(/^\/+/, ""),
    method: operation.method,
    methodPlace: place,
    frequency: rateLimit && { ...rateLimit, place },
    maxBodyBytes: request.maxBytes === undefined ? undefined : { bytes: request.maxBytes, place },
    request: packetOf(model, operation, request, locate),
    response: packetOf(model, operation, operation.response, locate),
    advice: operation.advice.map((advice) => adviceOf(advice, locate)),
    decisions: operation.contradictions.map(decisionOf),
    place,
  };
}

function packetOf(model: ApiModel, operation: OperationModel, packet: PacketModel, locate: Locate): PacketContract {
  return {
    typeName: packet.type,
    fields: fieldsOf(model, packet, locate),
    samples: operation.samples
      .filter(({ direction }) => direction === packet.direction)
      .map((sample) => ({ packet: sample.packet, place: locate(sample.origin) })),
    place: locate(definitionOf(model, packet.type).origin),
  };
}

function adviceOf({ name, at, when, description, origin }: AdviceModel, locate: Locate): AdviceContract {
  const conditions = when.map((condition): JsonValue => ({ ...condition }));
  return { name, details: { at, when: conditions }, prose: description, place: locate(origin) };
}

function decisionOf({ at, statements, decision }: ContradictionModel): Decision {
  return { at: withoutIndices(at), statements: statements.map(({ says }) => says), decision };
}

function errorOf(error: ErrorModel, operations: readonly OperationModel[], locate: Locate): ErrorContract {
  const { code, name, retry, description, action } = error;
  const documenting = operations.filter((operation) => error.operations.includes(operation.name));
  return {
    code,
    name,
    retry,
    causes: error.raisedBy.map(({ where, at, on }): JsonValue => ({ in: where, at, on: on ?? null })),
    operations: documenting.map(({ path }) => path.replace(/^\/+/, "")),
    isDeprecated: error.deprecated !== undefined,
    prose: action === "" ? description : `${description}\n${action}`,
    place: locate(error.origin),
  };
}
