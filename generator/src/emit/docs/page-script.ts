/** Makes the one script of the page: its program, and the judges of the package, which it is started with. */
import type { ApiModel } from "../../model/types.js";
import type { OutputFile } from "../emitter.js";
import { packetsOf } from "../packets.js";
import { identifier, literalKey } from "../../print/text.js";
import { joinModules } from "./join.js";

const entry = "judges.js";

/** `program` leaves the page's `start` in a variable named `page`. Nothing in the script ends the element that it stands in. */
export function pageScript(program: string, model: ApiModel, emitted: readonly OutputFile[]): string {
  const modules = new Map(emitted.map(({ path, text }) => [path, text]));
  modules.set(entry, judgesModule(model));
  // The page has the texts of the codes in its rows.
  modules.set("errors.js", "export const errorTable = {};");
  return embeddable(`(() => {\n"use strict";\n${program}\npage.start(${joinModules(entry, modules)});\n})();`);
}

/** What the page is started with: its type is `Judges`. */
function judgesModule(model: ApiModel): string {
  const packets = packetsOf(model);
  const imports = packets.map(
    ({ parseName, moduleName }) => `import { ${identifier(parseName)} } from "./validators/${moduleName}.js";`,
  );
  const parsers = packets.map(({ type, parseName }) => `${literalKey(type)}: ${identifier(parseName)}`);
  return [
    ...imports,
    'export { mocking } from "./mocking.js";',
    'export { refusal, success } from "./runtime/mock/answer.js";',
    `export const parsers = { ${parsers.join(", ")} };`,
  ].join("\n");
}

/** In code these characters stand in literals and comments alone; in a literal of either kind the escape means the same. */
function embeddable(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, "\\x3C");
}
