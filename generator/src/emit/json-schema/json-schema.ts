/** Emits `json-schema`: the judge of each packet together with its JSON Schema, for libraries that ask for both. */
import type { ApiModel, PacketModel } from "../../model/types.js";
import { publishedSchema } from "../../schema/published-schema.js";
import type { Emitter } from "../emitter.js";
import { packetsOf } from "../packets.js";
import { exportList, printFile } from "../../print/print-file.js";
import { identifier, printedLiteral } from "../../print/text.js";

const runtime = "runtime/validation/json-schema.js";

/** No part of the main entry or of `validators`: a program that only judges must not carry the schemas, texts and all. */
export const jsonSchema: Emitter = {
  name: "json-schema",
  emit: (model) => [
    { path: "json-schema.d.ts", text: declaration(model) },
    { path: "json-schema.js", text: code(model) },
  ],
};

function code(model: ApiModel): string {
  return printFile(model, "json-schema.js", [
    `import * as standard from "./${runtime}";
import * as judges from "./validators.js";`,
    ...packetsOf(model).map((packet) => constant(model, packet)),
  ]);
}

function constant(model: ApiModel, packet: PacketModel): string {
  const name = identifier(packet.schemaName);
  const schema = printedLiteral(publishedSchema(model, packet));
  return `export const ${name} = /* @__PURE__ */ standard.withJsonSchema(judges.${name}, ${schema});`;
}

function declaration(model: ApiModel): string {
  return printFile(model, "json-schema.d.ts", [
    `import type { StandardJsonSchema } from "./${runtime}";
import type * as types from "./types.js";`,
    ...exportList("export type", ["JsonSchemaOptions", "StandardJsonSchema"], runtime),
    ...packetsOf(model).map(({ type, schemaName }) => {
      const packet = `types.${identifier(type)}`;
      return `/** The judge of {@link ${packet}}, which also gives its JSON Schema: \`["~standard"].jsonSchema.input({ target })\`. */
export declare const ${identifier(schemaName)}: StandardJsonSchema<${packet}>;`;
    }),
  ]);
}
