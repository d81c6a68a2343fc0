/** The names that would clash in the generated package. */
import type { Diagnostic, Origin } from "../diagnostics/diagnostic.js";
import type { ErrorSpec, OperationSpec, SpecDocument } from "../spec/document.js";
import { NameRegistry } from "./name-registry.js";
import type { AuthScheme } from "./types.js";
import { derivedName, errorName, functionName, methodName, packetNames, typeName } from "./names.js";

/** The names that a package exports whatever the spec, if its service has this authentication scheme. */
export type ReservedNames = (scheme: AuthScheme) => {
  readonly types: readonly string[];
  /** A type of the same name goes with a value. */
  readonly values: readonly string[];
};

export const nothingReserved: ReservedNames = () => ({ types: [], values: [] });

/** Claims every name that the package will have. */
export function checkNames(spec: SpecDocument, reserved: ReservedNames): readonly Diagnostic[] {
  const names = new NameRegistry();
  const schemes = new Set(spec.services.map(({ auth }) => auth));
  const own = [...schemes].map(reserved);
  const values = new Set(own.flatMap((exports) => exports.values));
  const types = new Set(own.flatMap((exports) => [...exports.types, ...exports.values]));
  for (const name of types) names.claim("type", name, "The package's own export", undefined);
  for (const name of values) names.claim("value", name, "The package's own export", undefined);
  for (const declaration of spec.declared.values()) {
    names.claim("type", typeName(declaration.name), `Type '${declaration.name}'`, declaration.origin);
  }
  for (const { type } of spec.declared.values()) claimVariants(names, type.union?.variants ?? []);
  const hasEnvelope = spec.services.some((service) => service.envelope !== undefined);
  const described = new Set<string>();
  for (const operation of spec.operations) {
    // The rules about sections report an operation that is described twice, and error rows of one code or name.
    if (!described.has(operation.name.value)) claimOperation(names, operation, hasEnvelope);
    described.add(operation.name.value);
  }
  claimErrors(names, spec);
  return names.found;
}

type Variants = NonNullable<SpecDocument["types"][number]["type"]["union"]>["variants"];

function claimVariants(names: NameRegistry, variants: Variants): void {
  for (const variant of variants) {
    names.claim("type", typeName(variant.typeName), `The type of variant '${variant.value}'`, variant.origin);
    if (variant.contentField === undefined) continue;
    const builder = functionName(variant.builder ?? variant.value);
    names.claim("value", builder, `The builder of variant '${variant.value}'`, variant.origin);
  }
}

function claimOperation(names: NameRegistry, operation: OperationSpec, hasEnvelope: boolean): void {
  const { name, request, response } = operation;
  names.claim("method", methodName(name.value), `Operation '${name.value}'`, name.origin);
  const owner = (part: string): string => `The ${part} of operation '${name.value}'`;
  claimPacket(names, typeName(request.name.value), owner("request"), request.name.origin);
  claimPacket(names, typeName(response.name.value), owner("response"), response.name.origin);
  const { success, partial, failure, input } = derivedTypes(operation, hasEnvelope);
  if (success !== undefined) {
    names.claim("type", success, owner("success"), response.success?.origin ?? response.name.origin);
  }
  if (partial !== undefined) {
    names.claim("type", partial, owner("partial success"), response.partial?.type?.origin ?? response.name.origin);
  }
  if (failure !== undefined) {
    names.claim("type", failure, owner("failure"), response.failure?.origin ?? response.name.origin);
  }
  if (input !== undefined) names.claim("type", input, owner("input"), request.name.origin);
}

/** The types that an operation has beside its request and its response. */
export function derivedTypes(
  { request, response }: OperationSpec,
  hasEnvelope: boolean,
): { readonly [part in "success" | "partial" | "failure" | "input"]: string | undefined } {
  const answer = typeName(response.name.value);
  const derived = (written: string | undefined, suffix: "Success" | "Partial" | "Failure"): string | undefined => {
    if (!hasEnvelope) return undefined;
    return written === undefined ? derivedName(answer, "Response", suffix) : typeName(written);
  };
  const isFilled = request.type.fields.some((field) => field.generate !== undefined);
  return {
    success: derived(response.success?.value, "Success"),
    partial: response.partial && derived(response.partial.type?.value, "Partial"),
    failure: derived(response.failure?.value, "Failure"),
    input: isFilled ? derivedName(typeName(request.name.value), "Request", "Input") : undefined,
  };
}

/** If all names of a packet clash with those of another, one of them is reported. */
function claimPacket(names: NameRegistry, type: string, owner: string, origin: Origin): void {
  const { moduleName, ...functions } = packetNames(type);
  const isFree =
    names.claim("type", type, owner, origin) &&
    names.claim("file", `schema/${type}.json`, owner, origin) &&
    names.claim("file", `validators/${moduleName}.js`, owner, origin);
  if (!isFree) return;
  for (const name of Object.values(functions)) names.claim("value", name, `A validator of type '${type}'`, origin);
}

function claimErrors(names: NameRegistry, spec: SpecDocument): void {
  const rows = new Map<number, ErrorSpec>();
  const written = new Set<string>();
  for (const row of [...spec.services, ...spec.operations].flatMap((section) => section.errors)) {
    if (rows.has(row.code) || written.has(row.name.value)) continue;
    rows.set(row.code, row);
    written.add(row.name.value);
    names.claim("error", errorName(row.name.value), `Error ${row.code}`, row.name.origin);
  }
}
