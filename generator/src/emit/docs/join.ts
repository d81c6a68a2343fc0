/** Joins the judges of the package, as other emitters wrote them, into one script. */
import { posix } from "node:path";
import type { Plugin } from "esbuild";
import type { ApiModel } from "../../model/types.js";
import type { OutputFile } from "../emitter.js";
import { packetsOf } from "../packets.js";
import { identifier, literalKey } from "../text.js";

const entry = "judges.js";

/** A script that leaves the judges in a variable named `judges`. The library is loaded when first used. */
export async function joinJudges(model: ApiModel, emitted: readonly OutputFile[]): Promise<string> {
  const { build } = await import("esbuild");
  const modules = new Map(emitted.map(({ path, text }) => [path, text]));
  modules.set(entry, judgesModule(model));
  // The page has the texts of the codes in its rows.
  modules.set("errors.js", "export const errorTable = {};");
  const { outputFiles } = await build({
    entryPoints: [entry],
    plugins: [servedFrom(modules)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "judges",
    target: "es2022",
    // A text stays a text, whatever is in it.
    supported: { "template-literal": false },
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text.trim()).join("\n");
}

/** What the page imports: its type is `Judges`. */
function judgesModule(model: ApiModel): string {
  const packets = packetsOf(model);
  return [
    ...packets.map(
      ({ parseName, moduleName }) => `import { ${identifier(parseName)} } from "./validators/${moduleName}.js";`,
    ),
    'export { mocking } from "./mocking.js";',
    'export { refusal, success } from "./runtime/mocking/answer.js";',
    `export const parsers = { ${packets.map(({ type, parseName }) => `${literalKey(type)}: ${identifier(parseName)}`).join(", ")} };`,
  ].join("\n");
}

/** Modules that stand in memory and not in a folder. */
function servedFrom(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: "emitted",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer }) => ({
        path: posix.join(posix.dirname(importer), path),
        namespace: "emitted",
      }));
      onLoad({ filter: /.*/, namespace: "emitted" }, ({ path }) => {
        const contents = modules.get(path);
        return contents === undefined ? { errors: [{ text: `No emitter has written ${path}.` }] } : { contents };
      });
    },
  };
}
