/** Emits `types`: one exported type for each type of the model, printed by json-schema-to-typescript. */
import { createRequire } from "node:module";
import type { ApiModel } from "../../model/types.js";
import type { Emitter } from "../emitter.js";
import { header } from "../../print/print-file.js";
import { maskTypes } from "./type-mask.js";
import { splitDeclarations, unmask } from "./unmask.js";

type Library = typeof import("json-schema-to-typescript");

export const types: Emitter = {
  name: "types",
  async emit(model) {
    const names = model.types.map((definition) => definition.name);
    return [
      { path: "types.d.ts", text: await printTypes(model) },
      { path: "types.js", text: `${header(model)}\nexport {};\n`, exports: { values: [], types: names } },
    ];
  },
};

async function printTypes(model: ApiModel): Promise<string> {
  const mask = maskTypes(model);
  // Loaded when first used: it takes a tenth of a second.
  const { compile } = createRequire(import.meta.url)("json-schema-to-typescript") as Library;
  const printed = await compile(mask.schema, "All", {
    bannerComment: "",
    format: false,
    $refOptions: withoutReferences,
  });
  const shapes = splitDeclarations(printed);
  const declarations = mask.types.map((type) => `${unmask(shapes.get(type.shape) ?? missing(type.shape), type)}\n`);
  return [header(model), 'import type { ErrorCode } from "./errors.js";\n', ...declarations].join("\n");
}

/** A masked schema refers to nothing, so there is no need to look for references in it. */
const withoutReferences = { resolve: { external: false }, dereference: { excludedPathMatcher: () => true } };

function missing(name: string): never {
  throw new Error(`json-schema-to-typescript printed no declaration of ${name}.`);
}
