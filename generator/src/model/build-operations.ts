/** Builds operations, and the types of their packets. */
import { noConstraints } from "../constraints/index.js";
import type {
  AdviceSpec,
  ConditionSpec,
  EnvelopeSpec,
  OperationSpec,
  SampleSpec,
  ServiceSpec,
} from "../spec/document.js";
import type { JsonValue } from "../json/json-value.js";
import { segmentsOf } from "../spec/resolve-pointer.js";
import { sourceModel } from "./build-source.js";
import { plainField, type TypeBuilder } from "./build-types.js";
import { derivedTypes } from "./clashes.js";
import { codeRulesOf } from "./code-rules.js";
import { methodName, packetNames, typeName } from "./names.js";
import type {
  AdviceModel,
  ConditionModel,
  FieldModel,
  OperationModel,
  PacketModel,
  SampleModel,
  TypeDefinition,
  TypeNode,
} from "./types.js";

/** What the operations of a spec are built from beside their own sections. */
export interface OperationContext {
  readonly service: ServiceSpec;
  readonly types: TypeBuilder;
  readonly packets: ReadonlyMap<SampleSpec, JsonValue>;
}

export interface BuiltOperation {
  readonly operation: OperationModel;
  /** The types of its packets, each after those that it uses. */
  readonly types: readonly TypeDefinition[];
}

export function buildOperation(spec: OperationSpec, context: OperationContext): BuiltOperation {
  const { service } = context;
  const derived = derivedTypes(spec, service.envelope !== undefined);
  const request = packetModel(typeName(spec.request.name.value), "request", spec.request.maxBytes);
  const response = packetModel(typeName(spec.response.name.value), "response", undefined);
  const codes = new Set([...spec.errors, ...service.errors].map((error) => error.code));
  const operation: OperationModel = {
    name: methodName(spec.name.value),
    title: spec.title ?? spec.name.value,
    description: spec.description,
    method: spec.method,
    path: spec.path,
    rateLimit: spec.rateLimit && { calls: spec.rateLimit.calls, seconds: spec.rateLimit.seconds },
    deduplication: spec.deduplication && {
      fields: spec.deduplication.fields.map(({ value }) => value),
      seconds: spec.deduplication.seconds,
    },
    request,
    response,
    partial: partialModel(spec, derived.partial),
    success: derived.success ?? response.type,
    failure: derived.failure,
    input: derived.input ?? request.type,
    errorCodes: [...codes].sort((a, b) => a - b),
    codeRules: codeRulesOf(spec, service),
    advice: spec.request.advice.map(adviceModel),
    samples: spec.samples.flatMap((sample) => sampleModel(sample, context.packets)),
    contradictions: spec.contradictions.map(({ at, statements, decision, because, keyOrigins }) => ({
      at,
      statements: statements.map(({ where, says }) => ({ where, says })),
      decision,
      because,
      origin: keyOrigins.at,
    })),
    source: spec.source && sourceModel(spec.source),
    origin: spec.name.origin,
  };
  return { operation, types: [...requestTypes(spec, operation, context), ...responseTypes(spec, operation, context)] };
}

function partialModel({ response }: OperationSpec, type: string | undefined): OperationModel["partial"] {
  if (type === undefined || response.partial === undefined) return undefined;
  return { type, statuses: response.partial.statuses.map(({ value }) => value) };
}

function packetModel(type: string, direction: PacketModel["direction"], maxBytes: number | undefined): PacketModel {
  return { type, direction, maxBytes, ...packetNames(type) };
}

function adviceModel({ name, at, when, description }: AdviceSpec): AdviceModel {
  return { name: name.value, at: at.value, when: when.map(conditionModel), description, origin: name.origin };
}

function conditionModel({ at, present, equals, count }: ConditionSpec): ConditionModel {
  const segments = segmentsOf(at.value);
  if (present !== undefined) return { at: segments, kind: "present", isPresent: present.value };
  if (count !== undefined) return { at: segments, kind: "count", count: count.value };
  const value = equals?.value;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return { at: segments, kind: "equals", value };
  }
  throw new Error(`The condition at '${at.value}' tests nothing, which the check of the spec should have reported.`);
}

function sampleModel(sample: SampleSpec, packets: OperationContext["packets"]): readonly SampleModel[] {
  const { name, title, as: direction, keyOrigins } = sample;
  const packet = packets.get(sample);
  return packet === undefined ? [] : [{ name, title: title ?? name, direction, packet, origin: keyOrigins.name }];
}

function requestTypes(
  spec: OperationSpec,
  operation: OperationModel,
  { types }: OperationContext,
): readonly TypeDefinition[] {
  const { origin } = spec.request.name;
  const fields = types.fields(spec.request.type.fields);
  const description = spec.request.description || `The request of \`${operation.name}\`.`;
  const define = (name: string, text: string, members: readonly FieldModel[]): TypeDefinition => ({
    name,
    description: text,
    type: { kind: "object", fields: members, origin },
    source: spec.source && sourceModel(spec.source),
    origin,
  });
  const request = define(operation.request.type, description, fields);
  if (operation.input === operation.request.type) return [request];
  const filled = fields.map((field) => (field.generate === undefined ? field : { ...field, required: false }));
  const text = `The input of \`${operation.name}\`: the request, in which the fields that the client can fill in are optional.`;
  return [request, define(operation.input, text, filled)];
}

function responseTypes(
  spec: OperationSpec,
  operation: OperationModel,
  context: OperationContext,
): readonly TypeDefinition[] {
  const { origin } = spec.response.name;
  const { envelope } = context.service;
  const own = context.types.fields(spec.response.type.fields);
  const description = spec.response.description || `The response of \`${operation.name}\`.`;
  const define = (name: string, text: string, type: TypeNode): TypeDefinition => ({
    name,
    description: text,
    type,
    source: spec.source && sourceModel(spec.source),
    origin,
  });
  const { success, partial, failure, response } = operation;
  if (envelope === undefined || failure === undefined) {
    return [define(response.type, description, { kind: "object", fields: own, origin })];
  }
  const variant = (value: string, type: string) => ({ value, type, builder: undefined, origin: envelope.origin });
  return [
    define(success, `The response of \`${operation.name}\` on success.`, {
      kind: "object",
      fields: [...envelopeFields(envelope, [envelope.ok], "success"), ...own],
      origin,
    }),
    ...(partial === undefined
      ? []
      : [
          define(partial.type, `The response of \`${operation.name}\` on partial success.`, {
            kind: "object",
            fields: [...envelopeFields(envelope, partial.statuses, "any"), ...own],
            origin,
          }),
        ]),
    define(failure, `The response of \`${operation.name}\` on failure.`, {
      kind: "object",
      fields: envelopeFields(envelope, [envelope.fail], "failure"),
      origin,
    }),
    define(response.type, description, {
      kind: "union",
      tag: envelope.status,
      variants: [
        variant(envelope.ok, success),
        ...(partial?.statuses ?? []).map((status) => variant(status, partial?.type ?? success)),
        variant(envelope.fail, failure),
      ],
      origin,
    }),
  ];
}

/** The fields that every answer has, with these statuses. In a failure the code is any but the one that means success. */
function envelopeFields(
  envelope: EnvelopeSpec,
  statuses: readonly string[],
  allowed: "success" | "failure" | "any",
): readonly FieldModel[] {
  const { origin } = envelope;
  const field = (name: string, type: TypeNode, fallback: string): FieldModel =>
    plainField(name, type, envelope.fields.get(name)?.value.description ?? fallback);
  const text = { ...noConstraints("string"), origin };
  const code =
    allowed === "success"
      ? { enum: [{ value: envelope.success, description: undefined }], not: undefined, isErrorCode: false }
      : { enum: undefined, not: allowed === "failure" ? envelope.success : undefined, isErrorCode: true };
  return [
    field(
      envelope.status,
      { kind: "string", enum: statuses.map((value) => ({ value, description: undefined })), ...text },
      "Whether the call succeeded.",
    ),
    field(
      envelope.code,
      { kind: "integer", ...noConstraints("integer"), origin, ...code },
      "What went wrong, as a code; the code of success if nothing did.",
    ),
    field(envelope.info, { kind: "string", enum: undefined, ...text }, "What went wrong, for people."),
  ];
}
