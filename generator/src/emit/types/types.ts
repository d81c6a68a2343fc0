/** The emitter of `types`: one exported type for each type of the model, printed by json-schema-to-typescript. */
import { createRequire } from "node:module";
import type { JSONSchema } from "json-schema-to-typescript";
import type { ApiModel } from "../../model/types.js";
import { GeneratedFile } from "../../print/file.js";
import { laidOut } from "../../print/layout.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { propertyOfAlias } from "./property-alias.js";
import { librarySchema } from "./library-schema.js";
import { docKey, typeDocs } from "./type-docs.js";

type Library = typeof import("json-schema-to-typescript");

const entry: PackageEntry = {
  name: "types",
  group: "packets",
  doc: "the type of each packet and of its parts",
  isInMain: true,
  exports: { values: [], types: [] },
};

/** Writes `types.d.ts` and an empty `types.js`. */
export const types: Emitter = {
  name: "types",
  entry: () => entry,
  emit: async (model) => ({
    files: [await typesDeclaration(model), new GeneratedFile(model, "types.js")],
    exports: { values: [], types: model.types.map(({ name }) => name) },
  }),
};

async function typesDeclaration(model: ApiModel): Promise<GeneratedFile> {
  const file = new GeneratedFile(model, "types.d.ts");
  const errorCode = file.importType("ErrorCode", "errors.js");
  const docs = typeDocs(model, errorCode);
  const { schema, typeNames } = librarySchema(model);
  const declarations = laidOut(await compiled(schema), {
    typeNames,
    propertyOf: propertyOfAlias,
    docOf: (type, path) => docs.get(docKey(type, path)),
    imported: new Map([["ErrorCode", errorCode]]),
  });
  file.add(...model.types.map(({ name }) => declarations.get(name) ?? missing(name)));
  return file;
}

function compiled(schema: JSONSchema): Promise<string> {
  // Loaded when first used: it takes a tenth of a second.
  const { compile } = createRequire(import.meta.url)("json-schema-to-typescript") as Library;
  return compile(schema, "All", { bannerComment: "", format: false, $refOptions: withoutReferences });
}

/** The schema refers to nothing, so there is no need to look for references in it. */
const withoutReferences = { resolve: { external: false }, dereference: { excludedPathMatcher: () => true } };

function missing(name: string): never {
  throw new Error(`json-schema-to-typescript printed no declaration of ${name}.`);
}
