/** The OpenAPI `paths` object. */
import type {
  AdviceModel,
  ApiModel,
  ConditionModel,
  JsonValue,
  OperationModel,
  PacketModel,
  ServiceModel,
  SourceReference,
} from "../../model/types.js";
import { prose } from "../../model/describe-type.js";
import { defined } from "../../schema/json-schema.js";
import { pointerOf } from "../code-rules.js";
import { webAddress } from "../../print/text.js";
import { parameterReferences } from "./access.js";
import { unreachable } from "../../text/unreachable.js";

export const schemaPrefix = "#/components/schemas/";

/** Path items by path; operations that share a path are in one item. */
export function pathItems(model: ApiModel): { readonly [path: string]: JsonValue } {
  const items = new Map<string, { readonly [method: string]: JsonValue }>();
  for (const operation of model.operations) {
    const item = items.get(operation.path) ?? {};
    items.set(operation.path, { ...item, [operation.method.toLowerCase()]: operationObject(model, operation) });
  }
  return Object.fromEntries(items);
}

/** A response that does not come from the API. */
export function noAnswer(service: ServiceModel): JsonValue {
  const own = service.envelope === undefined ? "" : "The API itself uses status 200, even for errors.";
  return {
    description: prose("A response of a proxy or gateway, not of the API; its body is undocumented", own),
  };
}

/** The page that the facts come from. */
export function documentation(source: SourceReference | undefined): { readonly externalDocs?: JsonValue } {
  const url = source?.url === undefined ? undefined : webAddress(source.url);
  return url === undefined ? {} : { externalDocs: { url, ...defined({ description: source?.title }) } };
}

function operationObject(model: ApiModel, operation: OperationModel): JsonValue {
  const { title, description, request, response, rateLimit, source } = operation;
  return {
    operationId: operation.name,
    tags: [model.service.name],
    summary: title,
    // Linters report an operation without a description. The title is better than none.
    description: description || title,
    ...documentation(source),
    parameters: parameterReferences(model.service),
    requestBody: { required: true, content: content(operation, request) },
    responses: {
      "200": { description: describeResponse(model, operation), content: content(operation, response) },
      "4XX": { $ref: "#/components/responses/NoAnswer" },
      "5XX": { $ref: "#/components/responses/NoAnswer" },
    },
    "x-error-codes": operation.errorCodes,
    ...(rateLimit === undefined ? {} : { "x-rate-limit": { calls: rateLimit.calls, seconds: rateLimit.seconds } }),
    ...defined({ "x-max-bytes": request.maxBytes }),
    ...(operation.advice.length === 0 ? {} : { "x-advice": operation.advice.map(adviceObject) }),
  };
}

/** OpenAPI has no keyword for advice. */
function adviceObject({ name, at, when, description }: AdviceModel): JsonValue {
  return { name, at, when: when.map(conditionObject), description };
}

/** In the form used in the spec. */
function conditionObject({ at: segments, ...test }: ConditionModel): JsonValue {
  const at = pointerOf(segments);
  switch (test.kind) {
    case "present":
      return { at, present: test.isPresent };
    case "equals":
      return { at, equals: test.value };
    case "count":
      return { at, count: test.count };
    default:
      return unreachable(test);
  }
}

function describeResponse({ service }: ApiModel, operation: OperationModel): string {
  if (service.envelope === undefined || operation.failure === undefined) return "The response.";
  const { status } = service.envelope;
  const statuses = (operation.partial?.statuses ?? []).map((value) => `\`${value}\``).join(", ");
  const success = `success (\`${status.ok}\`)${statuses === "" ? "" : ` and partial success (${statuses})`}`;
  return `The response. \`${status.field}\` distinguishes ${success} from failure (\`${status.fail}\`).`;
}

function content(operation: OperationModel, packet: PacketModel): JsonValue {
  const samples = operation.samples.filter((sample) => sample.direction === packet.direction);
  const examples = Object.fromEntries(
    samples.map(({ name, title, packet: value }) => [name, { summary: title, value }]),
  );
  const schema = { $ref: schemaPrefix + packet.type };
  return { "application/json": { schema, ...(samples.length === 0 ? {} : { examples }) } };
}
