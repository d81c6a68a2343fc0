/** The packets of a model, and the names in their modules that the model does not give, since no user writes them. */
import type { ApiModel, JsonValue, OperationModel, PacketModel } from "../model/types.js";
import { definitionOf } from "../model/lookup.js";
import { type Code, code, identifier, joined, literal } from "../print/code.js";

/** The constant that describes a packet to the runtime. */
export function descriptorName(packet: PacketModel): string {
  return packet.schemaName.replace(/Schema$/, "Descriptor");
}

/** The part of it that explains a packet, without the guard. */
export function rulesName(packet: PacketModel): string {
  return packet.schemaName.replace(/Schema$/, "Rules");
}

/** Every packet of every operation, each once, in the order of the spec. */
export function packetsOf(model: ApiModel): readonly PacketModel[] {
  const packets = model.operations.flatMap(({ request, response }) => [request, response]);
  return [...new Map(packets.map((packet) => [packet.moduleName, packet])).values()];
}

/** What the client returns, as a type: the answer on success, and that on partial success if there is one. */
export function answerType({ success, partial }: OperationModel, types: Code): Code {
  return joined(
    [success, ...(partial === undefined ? [] : [partial.type])].map((name) => code`${types}.${identifier(name)}`),
    " | ",
  );
}

/** The members of an operation's description, each a line. Of its packets, clients and tools know different things. */
export function operationMembers(
  model: ApiModel,
  operation: OperationModel,
  packets: { readonly request: Code; readonly response: Code },
): readonly Code[] {
  const { name, method, path, rateLimit, deduplication, partial } = operation;
  const { fields = [], seconds = 0 } = deduplication ?? {};
  return [
    code`name: ${literal(name)},`,
    code`method: ${literal(method)},`,
    code`path: ${literal(path)},`,
    code`request: ${packets.request},`,
    code`response: ${packets.response},`,
    code`fill: ${literal(filledFields(model, operation))},`,
    code`rateLimit: ${literal(rateLimit && { ...rateLimit })},`,
    code`deduplication: ${literal(deduplication && { fields: [...fields], seconds })},`,
    ...(partial === undefined ? [] : [code`partial: ${literal([...partial.statuses])},`]),
  ];
}

/** The top-level fields of the request that the client fills in when they are left out. */
function filledFields(model: ApiModel, { request }: OperationModel): JsonValue {
  const { type } = definitionOf(model, request.type);
  const fields = type.kind === "object" ? type.fields : [];
  return fields.flatMap((field) => (field.generate === undefined ? [] : [{ field: field.name, with: field.generate }]));
}
