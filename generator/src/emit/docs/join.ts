/**
 * Joins modules that other emitters wrote into one expression, as a bundler would: each module becomes a function, called once.
 *
 * A bundler would have to be loaded, and takes longer than most emitters. These modules are the project's own, of a few forms,
 * and import one another in no cycle; a form that is not known is an error.
 */
import { posix } from "node:path";

/** What an entry module exports, with all that it imports, as one expression. */
export function joinModules(entry: string, modules: ReadonlyMap<string, string>): string {
  const names = new Map<string, string>();
  const declarations: string[] = [];
  const add = (path: string): string => {
    const known = names.get(path);
    if (known !== undefined) return known;
    const text = modules.get(path);
    if (text === undefined) throw new Error(`No emitter has written ${path}.`);
    const code = asFunction(path, text, (specifier) => add(posix.join(posix.dirname(path), specifier)));
    const name = `$${names.size}`;
    names.set(path, name);
    declarations.push(`const ${name} = ${code}();\n`);
    return name;
  };
  const exported = add(entry);
  return `(() => {\n${declarations.join("")}return ${exported};\n})()`;
}

const namespaceImport = /^import \* as ([\w$]+) from "([^"]+)";$/gm;
const namedImport = /^import \{([^}]*)\} from "([^"]+)";$/gm;
const passedOn = /^export \{([^}]*)\} from "([^"]+)";$/gm;
const exportList = /^export \{([^}]*)\};$/gm;
const exportedDeclaration = /^export ((?:async )?function\*?|class|const) ([\w$]+)/gm;

/** A module as a function that returns what it exports. `use` gives the name that stands for another module. */
function asFunction(path: string, text: string, use: (specifier: string) => string): string {
  const exported: string[] = [];
  const body = text
    .replace(namespaceImport, (_, name: string, from: string) => `const ${name} = ${use(from)};`)
    .replace(namedImport, (_, list: string, from: string) => {
      const members = readList(list).map(({ name, as }) => (name === as ? name : `${name}: ${as}`));
      return `const { ${members.join(", ")} } = ${use(from)};`;
    })
    .replace(passedOn, (_, list: string, from: string) => {
      exported.push(...readList(list).map(({ name, as }) => `${as}: ${use(from)}.${name}`));
      return "";
    })
    .replace(exportList, (_, list: string) => {
      exported.push(...readList(list).map(({ name, as }) => `${as}: ${name}`));
      return "";
    })
    .replace(exportedDeclaration, (_, kind: string, name: string) => {
      exported.push(name);
      return `${kind} ${name}`;
    });
  if (/^(?:import|export)\b/m.test(body))
    throw new Error(`${path} imports or exports in a form that cannot be joined.`);
  return `(() => {\n${body}\nreturn { ${exported.join(", ")} };\n})`;
}

/** The members of a list such as `a, b as c`. */
function readList(list: string): readonly { readonly name: string; readonly as: string }[] {
  const members = list.split(",").map((member) => member.trim());
  return members
    .filter((member) => member !== "")
    .map((member) => {
      const [name = "", as = name] = member.split(" as ");
      return { name, as };
    });
}
