/** The comments of types and their properties. */
import type { ApiModel, TypeDefinition } from "../../model/types.js";
import type { Code } from "../../print/code.js";
import { comment, type Doc, doc, docParts, fieldDoc, sourceLine } from "../../print/doc.js";
import { fieldPlaces } from "../field-places.js";

/** The comments by the name of the type and, for a property, by the names that lead to it. */
export type TypeDocs = ReadonlyMap<string, Doc>;

export function typeDocs(model: ApiModel, errorCode: Code): TypeDocs {
  const packets = model.operations.flatMap(({ request, response }) => [request, response]);
  const maxBytes = new Map(packets.map((packet) => [packet.type, packet.maxBytes]));
  return new Map(
    model.types.flatMap((definition) => [
      [docKey(definition.name, []), typeDoc(definition, maxBytes.get(definition.name))] as const,
      ...fieldPlaces(definition).map(
        ({ field, names }) => [docKey(definition.name, names), fieldDoc(model, field, errorCode)] as const,
      ),
    ]),
  );
}

export function docKey(type: string, path: readonly string[]): string {
  return JSON.stringify([type, ...path]);
}

function typeDoc(definition: TypeDefinition, maxBytes: number | undefined): Doc {
  const size = maxBytes === undefined ? undefined : doc`@remarks At most ${maxBytes} bytes of UTF-8.`;
  return docParts(comment(definition.description), size, sourceLine(definition.source));
}
