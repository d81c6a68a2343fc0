/** The emitter of `schema/`: a JSON Schema document for each packet, for other languages and tools. */
import { publishedSchema } from "../../schema/published-schema.js";
import type { Emitter } from "../emitter.js";
import { identifierText } from "../../print/code.js";
import { jsonText } from "../../print/text.js";

/** Writes `schema/<type>.json` for each packet. */
export const schemaFiles: Emitter = {
  name: "schema",
  emit(model) {
    const packets = model.operations.flatMap(({ request, response }) => [request, response]);
    const byType = new Map(packets.map((packet) => [packet.type, packet]));
    const files = [...byType].map(([type, packet]) => ({
      path: `schema/${identifierText(type)}.json`,
      text: jsonText(publishedSchema(model, packet)),
    }));
    return { files };
  },
};
