/** What the modules that judge a packet, its guard and its check, are made of, and how both read a property. */
import type { ApiModel } from "../../model/types.js";
import { literal } from "../../print/text.js";

/** A module while it is being made. */
export interface JudgingModule {
  readonly model: ApiModel;
  /** Path within the runtime, by name. No name begins with `is`, as those of guards do. */
  readonly imports: Map<string, string>;
  readonly constants: string[];
  /** Code by name. */
  readonly functions: Map<string, string>;
  /** The properties without which an object is refused, and those that tell objects apart. */
  readonly required: Set<string>;
  /** How many functions have been made for types without a name. */
  parts: number;
}

export function newModule(model: ApiModel): JudgingModule {
  return { model, imports: new Map(), constants: [], functions: new Map(), required: new Set(), parts: 0 };
}

/** Sorted by name; what comes from one module stands in one line. */
export function importLines(imports: ReadonlyMap<string, string>): string {
  const names = new Map<string, string[]>();
  for (const [name, path] of [...imports].sort()) names.set(path, [...(names.get(path) ?? []), name]);
  return [...names].map(([path, of]) => `import { ${of.join(", ")} } from "../runtime/${path}";\n`).join("");
}

/** Makes a function for a type without a name. Its name cannot be that of a type: those begin with `matches` or `fits`. */
export function partFunction(module: JudgingModule, print: (name: string) => string): string {
  module.parts += 1;
  const name = `part${module.parts}`;
  // The place is taken before the functions that it calls take theirs.
  module.functions.set(name, "");
  module.functions.set(name, print(name));
  return name;
}

/**
 * A condition under which a program has given every object a property that is required here; undefined where there is none.
 * Asking for that costs nothing: engines know what an object without properties inherits.
 */
export function inheritsRequired(module: JudgingModule): string | undefined {
  const names = [...module.required].filter((name) => !(name in Object.prototype));
  if (names.length === 0) return undefined;
  module.constants.push("// Shows what every object inherits.\nconst bare = {};\n");
  return names.map((name) => `${read("bare", name)} !== undefined`).join(" || ");
}

/** Reads a property of an object that inherits nothing but what every object does. */
export function readOwn(object: string, name: string): string {
  const access = read(object, name);
  return name in Object.prototype ? `Object.hasOwn(${object}, ${literal(name)}) ? ${access} : undefined` : access;
}

export function read(object: string, name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${object}.${name}` : `${object}[${literal(name)}]`;
}

/** Beyond this many, comparing one by one is slower than looking the value up. */
const mostComparisons = 8;

/** A condition under which a value is none of those. */
export function noneOf(
  module: JudgingModule,
  members: readonly { readonly value: string | number }[],
  value: string,
): string {
  const values = members.map((member) => literal(member.value));
  if (values.length > mostComparisons) {
    const name = constant(module, `new Set([${values.join(", ")}])`);
    return `!${name}.has(${value})`;
  }
  return values.map((member) => `${value} !== ${member}`).join(" && ");
}

/** With the flag that JSON Schema asks for. */
export function pattern(module: JudgingModule, source: string): string {
  return constant(module, `new RegExp(${literal(source)}, "u")`);
}

function constant(module: JudgingModule, expression: string): string {
  const name = `constant${module.constants.length + 1}`;
  module.constants.push(`const ${name} = /* @__PURE__ */ ${expression};\n`);
  return name;
}
