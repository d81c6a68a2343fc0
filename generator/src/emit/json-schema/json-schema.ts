/** The emitter of `json-schema`: the validator of each packet with its JSON Schema, for libraries that ask for both. */
import type { ApiModel, PacketModel } from "../../model/types.js";
import { code, identifier, printedLiteral } from "../../print/code.js";
import { doc, docLine } from "../../print/doc.js";
import { GeneratedFile } from "../../print/file.js";
import { publishedSchema } from "../../schema/published-schema.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { packetsOf } from "../packets.js";

const runtime = "runtime/validation/json-schema.js";

const entry: PackageEntry = {
  name: "json-schema",
  group: "packets",
  doc: "the same Standard Schema objects, which also provide their JSON Schema (Standard JSON Schema)",
  // A program that only validates must not carry the schemas, texts and all.
  isInMain: false,
  exports: { values: [], types: ["JsonSchemaOptions", "StandardJsonSchema"] },
};

/** Writes `json-schema.js` and, for each packet, the module of its schema, each with its declaration. */
export const jsonSchema: Emitter = {
  name: "json-schema",
  entry: () => entry,
  emit: (model) => ({
    files: [
      schemasDeclaration(model),
      schemasModule(model),
      ...packetsOf(model).flatMap((packet) => [schemaDeclaration(model, packet), schemaModule(model, packet)]),
    ],
    exports: { values: packetsOf(model).map(({ schemaName }) => schemaName), types: [] },
  }),
};

function schemasModule(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "json-schema.js");
  const standard = file.importAll("standard", runtime);
  const validators = file.importAll("validators", "validators.js");
  for (const packet of packetsOf(model)) {
    const name = identifier(packet.schemaName);
    const schema = file.import("schema", modulePath(packet), `$${packet.schemaName}`);
    const value = code`${standard}.withJsonSchema(${validators}.${name}, ${schema})`;
    file.export(packet.schemaName, code`const ${name} = /* @__PURE__ */ ${value};`);
  }
  return file;
}

/** The schema alone, which the entry `ajv` imports, too. */
function schemaModule(model: ApiModel, packet: PacketModel): GeneratedFile {
  const file = new GeneratedFile(model, modulePath(packet));
  file.export("schema", code`const schema = ${printedLiteral(publishedSchema(model, packet))};`);
  return file;
}

function schemaDeclaration(model: ApiModel, packet: PacketModel): GeneratedFile {
  const file = new GeneratedFile(model, modulePath(packet).replace(/\.js$/, ".d.ts"));
  file.add(code`export declare const schema: ${file.importType("PublishedSchema", runtime)};`);
  return file;
}

const modulePath = ({ moduleName }: PacketModel): string => `json-schema/${moduleName}.js`;

function schemasDeclaration(model: ApiModel): GeneratedFile {
  const file = new GeneratedFile(model, "json-schema.d.ts");
  const standard = file.importType("StandardJsonSchema", runtime);
  const types = file.importAllTypes("types", "types.js");
  file.passOn(file.typesFrom(runtime, entry.exports.types));
  for (const { type, schemaName } of packetsOf(model)) {
    const packet = code`${types}.${identifier(type)}`;
    const about = doc`Validates a {@link ${packet}}, and gives its JSON Schema: \`["~standard"].jsonSchema.input({ target })\`.`;
    file.add(code`${docLine(about)}\nexport declare const ${identifier(schemaName)}: ${standard}<${packet}>;`);
  }
  return file;
}
