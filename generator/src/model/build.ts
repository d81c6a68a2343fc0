/** Builds the model: the files of a spec, checked, with every name solved. */
import { type AuthScheme, madeFrom } from "../auth/schemes.js";
import type { Diagnostic, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { hasErrors, inOrder } from "../diagnostics/order.js";
import { diagnostic } from "../diagnostics/rules.js";
import { check, type CheckedSpec } from "../spec/check.js";
import type { ServiceSpec, UrlParameterSpec } from "../spec/document.js";
import { orderTypes } from "../spec/type-order.js";
import { buildErrors } from "./build-errors.js";
import { sourceModel } from "./build-source.js";
import { buildOperation } from "./build-operations.js";
import { TypeBuilder } from "./build-types.js";
import { checkNames, nothingReserved, type ReservedNames } from "./clashes.js";
import { fieldCodes } from "./code-rules.js";
import type { ApiModel, ServiceModel, UrlParameterValue } from "./types.js";

/**
 * Builds the model of a spec from its files: the YAML files, and the JSON files that its samples name.
 *
 * The value is undefined if anything stops output; the diagnostics are in order and may hold warnings in either case.
 *
 * @param reserved names that no name of the spec may be; who emits a package knows them
 */
export function build(files: readonly SourceFile[], reserved: ReservedNames = nothingReserved): Outcome<ApiModel> {
  const { value: checked, diagnostics } = check(files);
  if (checked === undefined) return { value: undefined, diagnostics: listed(diagnostics) };
  const found = [...diagnostics, ...checkNames(checked.document, reserved)];
  const [service] = checked.document.services;
  const isSound = !hasErrors(found) && service !== undefined;
  return { value: isSound ? buildModel(checked, service) : undefined, diagnostics: listed(found) };
}

/** Nobody reads more of a broken spec than this, and formatting takes time. */
const mostFindings = 1000;

function listed(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = inOrder(diagnostics);
  const count = found.length - mostFindings;
  return count <= 0 ? found : [...found.slice(0, mostFindings), diagnostic("spec/more-findings", undefined, { count })];
}

function buildModel({ document, packets }: CheckedSpec, service: ServiceSpec): ApiModel {
  const types = new TypeBuilder(fieldCodes(document, service), document.declared);
  const operations = document.operations.map((operation) => buildOperation(operation, { service, types, packets }));
  return {
    files: document.files,
    service: buildService(service),
    types: [
      ...orderTypes(document).order.flatMap((declaration) => types.declaration(declaration)),
      ...operations.flatMap((built) => built.types),
    ],
    operations: operations.map((built) => built.operation),
    errors: buildErrors(document, service),
  };
}

function buildService(service: ServiceSpec): ServiceModel {
  const { name, title, description, serverTimeoutMs, envelope, source, origin } = service;
  return {
    name,
    title,
    description,
    packageName: service.package.name,
    packageVersion: service.package.version,
    license: service.package.license,
    hosts: service.hosts.map(({ host, region }) => ({ host: host.value, region, origin: host.origin })),
    auth: { scheme: service.auth },
    urlParameters: service.urlParameters.map((parameter) => ({
      name: parameter.name,
      type: parameter.type,
      description: parameter.description,
      minimum: parameter.minimum?.value,
      maximum: parameter.maximum?.value,
      value: parameterValue(service.auth, parameter),
      origin: parameter.origin,
    })),
    envelope:
      envelope === undefined
        ? undefined
        : {
            status: { field: envelope.status, ok: envelope.ok, fail: envelope.fail },
            code: { field: envelope.code, success: envelope.success },
            info: { field: envelope.info },
          },
    serverTimeoutMs,
    source: source && sourceModel(source),
    origin,
  };
}

function parameterValue(auth: AuthScheme, { name, value }: UrlParameterSpec): UrlParameterValue {
  const { credential, generate, constant } = value;
  if (credential !== undefined) {
    const option = madeFrom(auth, credential.value);
    return { kind: "credential", name: credential.value, ...(option === undefined ? {} : { madeWith: option }) };
  }
  if (generate !== undefined) return { kind: generate };
  if (constant !== undefined) return { kind: "constant", text: constant };
  throw new Error(`URL parameter '${name}' has no value, which the check of the spec should have reported.`);
}
