/** The emitter of `index`: the main entry, which passes the exports of other entries on. */
import { GeneratedFile } from "../../print/file.js";
import type { Emitter } from "../emitter.js";

/** Writes `index.js` and its declaration. It comes after every emitter whose entry it passes on. */
export const indexEntry: Emitter = {
  name: "index",
  emit(model, _options, { entries }) {
    const declaration = new GeneratedFile(model, "index.d.ts");
    const module = new GeneratedFile(model, "index.js");
    for (const { name, exports } of entries.filter(({ isInMain }) => isInMain)) {
      declaration.passOn(declaration.typesFrom(`${name}.js`, exports.types));
      for (const file of [declaration, module]) file.passOn(file.namesFrom(`${name}.js`, exports.values));
    }
    return { files: [declaration, module] };
  },
};
