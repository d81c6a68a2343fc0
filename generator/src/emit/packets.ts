/** The packets of a model, and the names in their modules that the model does not give, since no user writes them. */
import type { ApiModel, JsonValue, OperationModel, PacketModel } from "../model/types.js";
import { definitionOf } from "../model/lookup.js";
import { identifier, literal } from "../print/text.js";

/** The constant that describes a packet to the runtime. */
export function descriptorName(packet: PacketModel): string {
  return identifier(packet.schemaName.replace(/Schema$/, "Descriptor"));
}

/** The part of it that explains a packet, without the guard. */
export function rulesName(packet: PacketModel): string {
  return identifier(packet.schemaName.replace(/Schema$/, "Rules"));
}

/** Every packet of every operation, each once, in the order of the spec. */
export function packetsOf(model: ApiModel): readonly PacketModel[] {
  const packets = model.operations.flatMap(({ request, response }) => [request, response]);
  return [...new Map(packets.map((packet) => [packet.moduleName, packet])).values()];
}

/** The top-level fields of the request that the client fills in when they are left out. */
export function filledFields(model: ApiModel, { request }: OperationModel): JsonValue {
  const { type } = definitionOf(model, request.type);
  const fields = type.kind === "object" ? type.fields : [];
  return fields.flatMap((field) => (field.generate === undefined ? [] : [{ field: field.name, with: field.generate }]));
}

/** What the client hands out, as a type: the answer on success, and that on partial success where there is one. */
export function answerType({ success, partial }: OperationModel): string {
  return [success, ...(partial === undefined ? [] : [partial.type])]
    .map((name) => `types.${identifier(name)}`)
    .join(" | ");
}

/** The member of an operation's description that says which statuses mean a partial success; none where there is no such. */
export function partialRows({ partial }: OperationModel): readonly string[] {
  return partial === undefined ? [] : [`partial: ${literal([...partial.statuses])},`];
}

/** The members of an operation's description that say how often it may be called, and how often the same packet counts. */
export function limitRows({ rateLimit, deduplication }: OperationModel): readonly string[] {
  const { fields = [], seconds = 0 } = deduplication ?? {};
  return [
    `rateLimit: ${rateLimit === undefined ? "undefined" : literal({ ...rateLimit })},`,
    `deduplication: ${deduplication === undefined ? "undefined" : literal({ fields: [...fields], seconds })},`,
  ];
}
