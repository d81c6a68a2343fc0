/** URL parameters and credentials as OpenAPI has them: what proves who is calling is security, the rest parameters. */
import { authSchemes } from "../../auth/schemes.js";
import type { JsonValue, ServiceModel, UrlParameterModel } from "../../model/types.js";
import { defined } from "../../schema/json-schema.js";

/** The credentials of a call: all of them are needed at once. */
export function securityOf(service: ServiceModel): JsonValue {
  const names = Object.keys(securitySchemes(service));
  return names.length === 0 ? [] : [Object.fromEntries(names.map((name) => [name, []]))];
}

export function securitySchemes(service: ServiceModel): { readonly [name: string]: JsonValue } {
  const inUrl = service.urlParameters
    .filter(({ value }) => value.kind === "credential")
    .map(({ name, description }) => [componentName(name), { type: "apiKey", in: "query", name, description }] as const);
  const { httpScheme } = authSchemes[service.auth.scheme];
  const inHeader = httpScheme === undefined ? [] : [[httpScheme, { type: "http", scheme: httpScheme }] as const];
  return Object.fromEntries([...inHeader, ...inUrl]);
}

export function fixedParameters(service: ServiceModel): { readonly [name: string]: JsonValue } {
  return Object.fromEntries(
    others(service).map((parameter) => [componentName(parameter.name), parameterObject(parameter)]),
  );
}

export function parameterReferences(service: ServiceModel): readonly JsonValue[] {
  return others(service).map(({ name }) => ({ $ref: `#/components/parameters/${componentName(name)}` }));
}

function others(service: ServiceModel): readonly UrlParameterModel[] {
  return service.urlParameters.filter(({ value }) => value.kind !== "credential");
}

function parameterObject({ name, description, type, minimum, maximum, value }: UrlParameterModel): JsonValue {
  const fixed = value.kind === "constant" ? constant(type, value.text) : undefined;
  return {
    name,
    in: "query",
    required: true,
    description,
    schema: { type, ...defined({ const: fixed, minimum, maximum }) },
  };
}

function constant(type: "string" | "integer", text: string): JsonValue {
  return type === "integer" ? Number(text) : text;
}

/** Component names have few characters: others are written as their code points. */
function componentName(name: string): string {
  return name.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ""}`) || "_";
}
