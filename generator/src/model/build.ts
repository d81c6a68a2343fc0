/** Builds the model: the files of a spec, checked, with every name solved. */
import type { Diagnostic, Outcome, SourceFile } from "../diagnostics/diagnostic.js";
import { hasErrors, inOrder } from "../diagnostics/order.js";
import { diagnostic } from "../diagnostics/rules.js";
import { check, type CheckedSpec } from "../spec/check.js";
import type { ServiceSpec } from "../spec/document.js";
import { schemeKeys } from "../grammar/keys.js";
import { orderTypes } from "../spec/type-order.js";
import { buildErrors } from "./build-errors.js";
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

function credentialOf({ auth }: ServiceSpec, name: string): UrlParameterValue {
  const [, madeWith] = Object.entries(schemeKeys[auth]).find(([credential]) => credential === name) ?? [];
  return { kind: "credential", name, ...(madeWith === undefined ? {} : { madeWith }) };
}

function buildService(service: ServiceSpec): ServiceModel {
  const { name, title, description, packageName, packageVersion, license, hosts, serverTimeoutMs, source, origin } =
    service;
  const { envelope } = service;
  return {
    name,
    title,
    description,
    packageName,
    packageVersion,
    license,
    hosts,
    auth: { scheme: service.auth },
    urlParameters: service.urlParameters.map((parameter) => ({
      ...parameter,
      minimum: parameter.minimum?.value,
      maximum: parameter.maximum?.value,
      value: parameter.value.kind === "credential" ? credentialOf(service, parameter.value.name) : parameter.value,
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
    source,
    origin,
  };
}
