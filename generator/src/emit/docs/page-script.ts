/** The one script of the page: its program, and the validators of the package, with which it is started. */
import { posix } from "node:path";
import type { ApiModel } from "../../model/types.js";
import { type Code, code, helperName, joined, literal, literalKey, propertyOf } from "../../print/code.js";
import { GeneratedFile } from "../../print/file.js";
import type { OutputFile } from "../emitter.js";
import { packetsOf } from "../packets.js";

/**
 * `program` is a script that leaves what `browser/reference/main.ts` exports in a variable named `page`: `start`, and the modules of
 * the runtime by their paths. Nothing in the script ends the element that it is put in.
 */
export function pageScript(program: string, model: ApiModel, emitted: readonly OutputFile[]): string {
  const modules = new PageModules(emitted);
  const parsers = packetsOf(model).map(({ type, parseName, moduleName }) => {
    const parser = propertyOf(modules.at(`validators/${moduleName}.js`), parseName);
    return code`${literalKey(type)}: ${parser}`;
  });
  const mocking = propertyOf(modules.at("mocking.js"), "mocking");
  const start = code`page.start({ parsers: { ${joined(parsers, ", ")} }, mocking: ${mocking} });`;
  const script = joined([...modules.declarations, start], "\n").text;
  return embeddable(`(() => {\n"use strict";\n${program}\n${script}\n})();`);
}

/** Generated modules as constants, each after those that it uses. */
class PageModules {
  readonly declarations: Code[] = [];
  readonly #modules: ReadonlyMap<string, OutputFile>;
  readonly #names = new Map<string, Code>();

  constructor(emitted: readonly OutputFile[]) {
    this.#modules = new Map(emitted.map((file) => [file.path, file]));
  }

  /** An expression for what a module exports. */
  at(path: string): Code {
    // The program has its own copy of the runtime, and the page has the texts of the codes in its rows.
    if (path.startsWith("runtime/")) return code`page.modules[${literal(posix.relative("runtime", path))}]`;
    if (path === "errors.js") return code`{ errorTable: {} }`;
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const file = this.#modules.get(path);
    if (!(file instanceof GeneratedFile)) throw new Error(`No emitter has made the module ${path}.`);
    const expression = file.expression((used) => this.at(used));
    const name = helperName("$", this.declarations.length);
    this.#names.set(path, name);
    this.declarations.push(code`const ${name} = ${expression};`);
    return name;
  }
}

/** In source these characters occur in literals and comments alone; in a literal of either kind the escape means the same. */
function embeddable(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, "\\x3C");
}
