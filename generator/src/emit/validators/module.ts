/** What the modules that validate a packet, its guard and its check, are made of, and how both read a property. */
import type { ApiModel } from "../../model/types.js";
import { type Code, code, helperName, joined, literal, propertyOf } from "../../print/code.js";
import { GeneratedFile } from "../../print/file.js";
import { type Condition, allOf, test } from "./condition.js";

/** A module while it is being made. */
export interface ValidatorModule {
  readonly model: ApiModel;
  readonly file: GeneratedFile;
  readonly runtime: RuntimeFunctions;
  readonly constants: Code[];
  /** Functions by name. */
  readonly functions: Map<string, Code>;
  /** The properties without which an object is refused, and those that distinguish objects. */
  readonly required: Set<string>;
  /** How many functions have been made for types without a name. */
  helperCount: number;
}

export function newModule(model: ApiModel, path: string): ValidatorModule {
  const file = new GeneratedFile(model, path);
  const runtime = runtimeFunctions(file);
  return { model, file, runtime, constants: [], functions: new Map(), required: new Set(), helperCount: 0 };
}

/** What guards and checks can use of the runtime, sorted by name as their import lines are. */
const runtimeModules = {
  canBeSent: "can-be-sent.js",
  codePointLength: "text-length.js",
  countTagged: "count-tagged.js",
  describeCount: "report.js",
  describeType: "report.js",
  describeValue: "report.js",
  hasUniqueItems: "equal.js",
  ownProperties: "own-properties.js",
  report: "report.js",
  utf8ByteLength: "text-length.js",
  withoutInheritance: "own-properties.js",
} as const;

export type RuntimeFunctions = { readonly [name in keyof typeof runtimeModules]: Code };

function runtimeFunctions(file: GeneratedFile): RuntimeFunctions {
  const functions = Object.entries(runtimeModules).map(
    ([name, path]) => [name, file.import(name, `runtime/validation/${path}`)] as const,
  );
  // The names are those of the table.
  return Object.fromEntries(functions) as RuntimeFunctions;
}

/** The file of a module: its constants, the function that it exports, and those that this one calls. */
export function finished(
  module: ValidatorModule,
  exported: { readonly name: string; readonly code: Code },
): GeneratedFile {
  const { file, constants, functions } = module;
  file.add(joined(constants, "\n"));
  file.export(exported.name, exported.code);
  file.add(...functions.values());
  return file;
}

/** Makes a function for a type without a name, such as `validateItems1`. */
export function helper(module: ValidatorModule, stem: string, print: (name: Code) => Code): Code {
  module.helperCount += 1;
  return namedHelper(module, helperName(stem, module.helperCount), print);
}

/** Makes a function unless there is one of the name. */
export function namedHelper(module: ValidatorModule, name: Code, print: (name: Code) => Code): Code {
  if (module.functions.has(name.text)) return name;
  // The place is taken before the functions that it calls take theirs.
  module.functions.set(name.text, code``);
  module.functions.set(name.text, print(name));
  return name;
}

/**
 * A condition under which a program has given every object a property that is required here; undefined if there is none.
 * Asking for that costs nothing: engines know what an object without properties inherits.
 */
export function inheritsRequired(module: ValidatorModule): Code | undefined {
  const names = [...module.required].filter((name) => !(name in Object.prototype));
  if (names.length === 0) return undefined;
  module.constants.push(code`// Shows what every object inherits.\nconst bare = {};`);
  return joined(
    names.map((name) => code`${propertyOf(code`bare`, name)} !== undefined`),
    " || ",
  );
}

/** Reads a property of an object that inherits nothing but what every object does. */
export function readOwn(object: Code, name: string): Code {
  const access = propertyOf(object, name);
  return name in Object.prototype ? code`Object.hasOwn(${object}, ${literal(name)}) ? ${access} : undefined` : access;
}

/** With more values than this, comparing one by one is slower than looking the value up. */
const maxComparisons = 8;

/** A condition under which a value is none of those. */
export function noneOf(
  module: ValidatorModule,
  members: readonly { readonly value: string | number }[],
  value: Code,
): Condition {
  const values = members.map((member) => literal(member.value));
  if (values.length > maxComparisons) {
    const name = constant(module, code`new Set([${joined(values, ", ")}])`);
    return test(code`!${name}.has(${value})`);
  }
  return allOf(values.map((member) => test(code`${value} !== ${member}`)));
}

/** A constant that holds a regular expression, with the flag that JSON Schema asks for. */
export function regularExpression(module: ValidatorModule, source: string): Code {
  return constant(module, code`new RegExp(${literal(source)}, "u")`);
}

function constant(module: ValidatorModule, expression: Code): Code {
  const name = helperName("constant", module.constants.length + 1);
  module.constants.push(code`const ${name} = /* @__PURE__ */ ${expression};`);
  return name;
}
