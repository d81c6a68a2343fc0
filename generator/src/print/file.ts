/** A generated file while it is made: its imports, by name, and its statements. */
import { posix } from "node:path";
import type { ApiModel } from "../model/types.js";
import { type Code, code, identifierText, type Import, nothing, trusted, usesOf } from "./code.js";
import { comment } from "./doc.js";

interface Statement {
  readonly exports: readonly string[];
  /** As it is in a module. */
  readonly module: Code;
  /** As it is in a function; undefined if it cannot be there. */
  readonly body: Code | undefined;
}

/** How names that are passed on are listed: each on its line, or all on one. */
export type Layout = "lines" | "line";

/**
 * A module of JavaScript or its declaration. Import lines are printed when the text is asked for, for names that were used, in the
 * order in which they were asked for; paths are relative to the file's own folder.
 */
export class GeneratedFile {
  /** Relative to the package, with forward slashes. */
  readonly path: string;
  readonly #header: string;
  readonly #imports = new Map<string, Import>();
  readonly #statements: Statement[] = [];

  constructor(model: ApiModel, path: string) {
    this.path = path;
    this.#header = header(model);
  }

  /** A value of another module, by the module's path in the package or the name of its package. */
  import(name: string, from: string, as: string = name): Code {
    return this.#imported({ from, kind: "value", name, as });
  }

  importType(name: string, from: string): Code {
    return this.#imported({ from, kind: "type", name, as: name });
  }

  /** All that another module exports, under a name. */
  importAll(as: string, from: string): Code {
    return this.#imported({ from, kind: "namespace", name: "*", as });
  }

  importAllTypes(as: string, from: string): Code {
    return this.#imported({ from, kind: "type namespace", name: "*", as });
  }

  #imported(wanted: Import): Code {
    const key = `${wanted.kind} ${wanted.name} ${wanted.as} ${wanted.from}`;
    const known = this.#imports.get(key) ?? wanted;
    this.#imports.set(key, known);
    return trusted(identifierText(known.as), [known]);
  }

  /** Adds statements, which a blank line sets apart from what is before. */
  add(...statements: readonly Code[]): void {
    for (const statement of statements) {
      if (statement.text !== "") this.#statements.push({ exports: [], module: statement, body: statement });
    }
  }

  /** Adds an exported declaration, which is given without the word `export`. */
  export(name: string, declaration: Code): void {
    this.#statements.push({ exports: [name], module: code`export ${declaration}`, body: declaration });
  }

  /** Exports names that the module has already. */
  exportNames(names: readonly Code[]): void {
    const list = trusted(`export { ${names.map(({ text }) => text).join(", ")} };`, usesOf(names));
    this.#statements.push({ exports: names.map(({ text }) => text), module: list, body: nothing });
  }

  /** Passes names of other modules on. */
  passOn(...lists: readonly Code[]): void {
    for (const module of lists) this.#statements.push({ exports: [], module, body: undefined });
  }

  /** Such names, for `passOn`; no text for no names. */
  namesFrom(from: string, names: readonly string[], layout: Layout = "lines"): Code {
    return this.#namesFrom("export", from, names, layout);
  }

  typesFrom(from: string, names: readonly string[], layout: Layout = "lines"): Code {
    return this.#namesFrom("export type", from, names, layout);
  }

  #namesFrom(keyword: string, from: string, names: readonly string[], layout: Layout): Code {
    if (names.length === 0) return nothing;
    const checked = names.map(identifierText);
    const list = layout === "line" ? ` ${checked.join(", ")} ` : `\n${checked.map((name) => `  ${name},\n`).join("")}`;
    return trusted(`${keyword} {${list}} from ${this.specifier(from).text};`);
  }

  /** A literal of the way from this file to another module. */
  specifier(from: string): Code {
    if (!from.endsWith(".js")) return trusted(JSON.stringify(from));
    const relative = posix.relative(posix.dirname(this.path), from);
    return trusted(JSON.stringify(relative.startsWith("../") ? relative : `./${relative}`));
  }

  /** The file as a module. A file without statements is a module, too. */
  get text(): string {
    const statements = this.#statements.map(({ module }) => module.text).filter((text) => text !== "");
    const parts = [this.#importLines(), ...(statements.length === 0 ? ["export {};"] : statements)];
    return `${this.#header}\n${parts.filter((part) => part !== "").join("\n\n")}\n`;
  }

  /** The file as an expression: a function that is called once and returns what is exported. `moduleAt` gives other modules. */
  expression(moduleAt: (path: string) => Code): Code {
    const bodies = this.#statements.map(({ body }) => {
      if (body === undefined) throw new Error(`${this.path} passes names on, and has no form as an expression.`);
      return body.text;
    });
    const exported = this.#statements.flatMap(({ exports }) => exports);
    const imports = this.#used().map((used) => constantFor(used, moduleAt(used.from).text));
    const lines = [...imports, ...bodies.filter((body) => body !== ""), `return { ${exported.join(", ")} };`];
    return trusted(`(() => {\n${lines.join("\n")}\n})()`);
  }

  /** The imports to print. Throws if two have one name here, or if one was asked of another file. */
  #used(): readonly Import[] {
    const used = new Set(usesOf(this.#statements.map(({ module }) => module)));
    const known = [...this.#imports.values()].filter((one) => used.has(one));
    const names = new Set(known.map(({ as }) => as));
    if (known.length < used.size || names.size < known.length)
      throw new Error(`${this.path} uses a name of another file, or two of one name.`);
    return known;
  }

  /** Names that come from one module in one way are imported by one line. */
  #importLines(): string {
    const lines = new Map<string, readonly string[]>();
    for (const { from, kind, name, as } of this.#used()) {
      const path = this.specifier(from).text;
      const types = kind.startsWith("type") ? " type" : "";
      const all = kind.endsWith("namespace");
      const line = all ? `import${types} * as ${as} from ${path};` : `import${types} {} from ${path};`;
      const member = name === as ? name : `${name} as ${as}`;
      lines.set(line, all ? [] : [...(lines.get(line) ?? []), member]);
    }
    return [...lines].map(([line, names]) => line.replace("{}", () => `{ ${names.join(", ")} }`)).join("\n");
  }
}

function constantFor({ kind, name, as }: Import, module: string): string {
  if (kind === "namespace") return `const ${as} = ${module};`;
  return `const { ${name === as ? name : `${name}: ${as}`} } = ${module};`;
}

/** The first line of each generated file of source. */
export function header(model: ApiModel): string {
  return `// @generated by tim-bindgen from ${comment(sourcesOf(model), Infinity).text.replaceAll("\n", " ")}. Do not edit.\n`;
}

const maxNamedFiles = 4;

/** The spec files; of many the folder alone, so that one more operation does not change every file. */
export function sourcesOf({ files }: ApiModel): string {
  const folder = files[0]?.slice(0, files[0].lastIndexOf("/") + 1) ?? "";
  const isOneFolder = folder !== "" && files.every((file) => file.startsWith(folder));
  return files.length > maxNamedFiles && isOneFolder ? folder : files.join(", ");
}
