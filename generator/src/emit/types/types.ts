/** The emitter of `types`: one exported type for each type of the model, printed by json-schema-to-typescript. */
import { createRequire } from "node:module";
import type { ApiModel } from "../../model/types.js";
import { GeneratedFile } from "../../print/file.js";
import { laidOut } from "../../print/layout.js";
import type { Emitter, PackageEntry } from "../emitter.js";
import { propertyOfAlias } from "./aliases.js";
import { librarySchema } from "./library-schema.js";

type Library = typeof import("json-schema-to-typescript");

const entry: PackageEntry = {
  name: "types",
  group: "packets",
  doc: "the type of each packet and of its parts",
  isInMain: true,
  exports: { values: [], types: [] },
};

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
  const { schema, parts, typeNames } = librarySchema(model, file.importType("ErrorCode", "errors.js"));
  // Loaded when first used: it takes a tenth of a second.
  const { compile } = createRequire(import.meta.url)("json-schema-to-typescript") as Library;
  const text = await compile(schema, schema.title ?? "", {
    bannerComment: "",
    format: false,
    $refOptions: withoutReferences,
  });
  const declarations = laidOut(text, { typeNames, propertyOf: propertyOfAlias }, parts);
  file.add(...model.types.map(({ name }) => declarations.get(name) ?? missing(name)));
  return file;
}

/** The schema refers to nothing, so there is no need to look for references in it. */
const withoutReferences = { resolve: { external: false }, dereference: { excludedPathMatcher: () => true } };

function missing(name: string): never {
  throw new Error(`json-schema-to-typescript printed no declaration of ${name}.`);
}
