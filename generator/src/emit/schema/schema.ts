/** Emits `schema/`: a JSON Schema document for each packet, for other languages and tools. */
import { publishedSchema } from "../../schema/published-schema.js";
import type { Emitter } from "../emitter.js";
import { identifier, jsonText } from "../../print/text.js";

export const schemaFiles: Emitter = {
  name: "schema",
  emit(model) {
    const packets = model.operations.flatMap(({ request, response }) => [request, response]);
    const byType = new Map(packets.map((packet) => [packet.type, packet]));
    return [...byType].map(([type, packet]) => ({
      path: `schema/${identifier(type)}.json`,
      text: jsonText(publishedSchema(model, packet)),
    }));
  },
};
