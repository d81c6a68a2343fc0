/** The emitter of `openapi.json`: the whole API as an OpenAPI 3.1 document. */
import type { ApiModel, ErrorModel, JsonValue, ServiceModel } from "../../model/types.js";
import { defined } from "../../schema/json-schema.js";
import { componentSchemas } from "../../schema/published-schema.js";
import type { Emitter } from "../emitter.js";
import { jsonText, webAddress } from "../../print/text.js";
import { fixedParameters, securityOf, securitySchemes } from "./access.js";
import { documentation, noAnswer, pathItems, schemaPrefix } from "./paths.js";

/** Writes `openapi.json`. */
export const openApi: Emitter = {
  name: "openapi",
  emit: (model) => ({ files: [{ path: "openapi.json", text: jsonText(document(model)) }] }),
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
  const { title, description, packageVersion, license, source } = service;
  const url = source?.url === undefined ? undefined : webAddress(source.url);
  return {
    title,
    ...(description === "" ? {} : { description }),
    version: packageVersion,
    // Users turn to the provider that documents the service. Linters report a document without a contact.
    contact: { name: title, ...defined({ url }) },
    license: license === undefined ? { name: "UNLICENSED" } : { name: license, identifier: license },
  };
}

function components(model: ApiModel): JsonValue {
  const { service } = model;
  // What is on the wire: what only the client takes, or no packet holds, is none of it.
  const packets = model.operations.flatMap(({ request, response }) => [request.type, response.type]);
  return {
    schemas: componentSchemas(model, packets, schemaPrefix),
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
