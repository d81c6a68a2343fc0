/** Emits `json-schema`: the judge of each packet together with its JSON Schema, for libraries that ask for both. */
import type { ApiModel, PacketModel } from "../../model/types.js";
import { publishedSchema } from "../../schema/published-schema.js";
import type { Emitter, OutputFile } from "../emitter.js";
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
    ...packetsOf(model).flatMap((packet) => schemaModule(model, packet)),
  ],
};

/** The schema alone, which the entry `ajv` has too. */
function schemaModule(model: ApiModel, packet: PacketModel): readonly OutputFile[] {
  const stem = `json-schema/${packet.moduleName}`;
  const schema = printedLiteral(publishedSchema(model, packet));
  return [
    {
      path: `${stem}.d.ts`,
      text: printFile(model, `${packet.moduleName}.d.ts`, [
        `import type { PublishedSchema } from "../${runtime}";`,
        "export declare const schema: PublishedSchema;",
      ]),
    },
    { path: `${stem}.js`, text: printFile(model, `${packet.moduleName}.js`, [`export const schema = ${schema};`]) },
  ];
}

function code(model: ApiModel): string {
  const packets = packetsOf(model);
  const schemas = packets.map(
    (packet) => `import { schema as ${localName(packet)} } from "./json-schema/${packet.moduleName}.js";`,
  );
  return printFile(model, "json-schema.js", [
    [...schemas, `import * as standard from "./${runtime}";`, 'import * as judges from "./validators.js";'].join("\n"),
    ...packets.map((packet) => {
      const name = identifier(packet.schemaName);
      return `export const ${name} = /* @__PURE__ */ standard.withJsonSchema(judges.${name}, ${localName(packet)});`;
    }),
  ]);
}

/** Of no export, since none begins like this. */
const localName = ({ schemaName }: PacketModel): string => `$${identifier(schemaName)}`;

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
