/** Emits `openapi.json`: the whole API as an OpenAPI 3.1 document. */
import type { ApiModel, ErrorModel, JsonValue, ServiceModel } from "../../model/types.js";
import { defined } from "../../schema/json-schema.js";
import { componentSchemas } from "../../schema/published-schema.js";
import type { Emitter } from "../emitter.js";
import { jsonText } from "../text.js";
import { fixedParameters, securityOf, securitySchemes } from "./access.js";
import { documentation, noAnswer, pathItems, schemaPrefix } from "./paths.js";

export const openApi: Emitter = {
  name: "openapi",
  emit: (model) => [{ path: "openapi.json", text: jsonText(document(model)) }],
};

function document(model: ApiModel): JsonValue {
  const { service } = model;
  return {
    openapi: "3.1.0",
    info: info(service),
    ...documentation(service.source),
    servers: service.hosts.map(({ host, region }) => ({ url: `https://${host}`, ...defined({ description: region }) })),
    tags: [{ name: service.name, description: service.title }],
    security: securityOf(service),
    paths: pathItems(model),
    components: components(model),
    "x-error-codes": Object.fromEntries(model.errors.map((error) => [String(error.code), errorRow(error)])),
  };
}

function info(service: ServiceModel): JsonValue {
  const { title, description, packageVersion, license } = service;
  return {
    title,
    ...(description === "" ? {} : { description }),
    version: packageVersion,
    license: license === undefined ? { name: "UNLICENSED" } : { name: license, identifier: license },
  };
}

function components(model: ApiModel): JsonValue {
  const { service } = model;
  // What the client takes is the client's own affair: on the wire there is the request.
  const requests = new Set(model.operations.map((operation) => operation.request.type));
  const inputs = new Set(model.operations.map((operation) => operation.input).filter((input) => !requests.has(input)));
  const types = model.types.filter(({ name }) => !inputs.has(name));
  return {
    schemas: componentSchemas(model, types, schemaPrefix),
    parameters: fixedParameters(service),
    responses: { NoAnswer: noAnswer(service) },
    securitySchemes: securitySchemes(service),
  };
}

function errorRow(error: ErrorModel): JsonValue {
  const { name, description, action, retry, operations, raisedBy, unraisable, deprecated } = error;
  return {
    name,
    description,
    action,
    retry,
    ...(operations.length === 0 ? {} : { operations }),
    raisedBy: raisedBy.map(({ where, at, on }) => ({ in: where, at, ...defined({ on }) })),
    ...defined({ unraisable, deprecated }),
  };
}
