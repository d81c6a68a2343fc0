/** An ES module that needs no package, made of the code that AJV prints. */
import { codePointLength, utf8ByteLength } from "../../../runtime/validation/text-length.js";
import { countTagged } from "../../../runtime/validation/count-tagged.js";
import { isEqual } from "../../../runtime/validation/equal.js";
import type { JsonValue } from "../../model/types.js";
import { literal } from "../../print/code.js";
import type { StandaloneCode } from "./standalone-code.js";

/** A function of the runtime, and its module. */
type Helper = readonly [name: string, path: string];

/**
 * What the code gets from elsewhere, as AJV writes it, and what it gets instead. AJV's own `equal` calls what the compared
 * objects have as `valueOf` or `toString`; ours compares them as JSON.
 */
const helpers: ReadonlyMap<string, Helper> = new Map([
  ['require("ajv/dist/runtime/ucs2length").default', [codePointLength.name, "validation/text-length.js"]],
  ['require("ajv/dist/runtime/equal").default', [isEqual.name, "validation/equal.js"]],
  [utf8ByteLength.name, [utf8ByteLength.name, "validation/text-length.js"]],
  [countTagged.name, [countTagged.name, "validation/count-tagged.js"]],
]);

export interface EsModule {
  /** The functions of the runtime that are used, each with the name that it has in the lines. */
  readonly helpers: readonly { readonly name: string; readonly path: string; readonly as: string }[];
  /** The lists of the schema that errors show, the patterns, and the function. */
  readonly lines: readonly string[];
  /** The name of the function in the lines. */
  readonly validateName: string;
}

/**
 * Replaces what a module of the package must not have: AJV's helpers by those of the runtime, and the schema by the lists of it
 * that the code refers to. Every text passes through `literal()`. Throws if anything is left that the package does not have.
 *
 * @param toSchemaPath what an error says of where in the schema it arose.
 */
export function esModule(code: StandaloneCode, toSchemaPath: (path: string) => string): EsModule {
  const used: EsModule["helpers"][number][] = [];
  const lists = new Map<string, string>();
  let validateName = "";
  const lines = code.text.split("\n").filter((line) => {
    validateName = /^export const validate = (\w+);$/.exec(line)?.[1] ?? validateName;
    const [, name = "", value = ""] = /^const (func\d+) = (.*);$/.exec(line) ?? [];
    const helper = helpers.get(value);
    if (helper !== undefined) used.push({ name: helper[0], path: `runtime/${helper[1]}`, as: name });
    return helper === undefined && !/^("use strict";|export |const schema0 = |$)/.test(line);
  });
  const nameOfList = (path: string): string => {
    const { text } = literal(listAt(code.schema, path));
    const name = lists.get(text) ?? `list${lists.size}`;
    lists.set(text, name);
    return name;
  };
  const body = lines.map((line) => rewritten(line, toSchemaPath, nameOfList));
  body.forEach(refuseLeftOvers);
  const constants = [...lists].map(([text, name]) => `const ${name} = ${text};`);
  return { helpers: used, lines: [...constants, ...body], validateName };
}

/** A property may have any name, such as `require`. */
const notMember = String.raw`(?<![.\w$])`;
const quoted = /"(?:[^"\\]|\\.)*"/;
const step = String.raw`\.[A-Za-z_$][\w$]*|\[\d+\]|\[${quoted.source}\]`;
/** A text, with its name if it is a path in the schema; a part of the schema; or the table by which AJV compares scalar items. */
const tokens = new RegExp(
  String.raw`(?<pathName>schemaPath:)?(?<text>${quoted.source})|${notMember}schema0(?<part>(?:${step})+)|${notMember}(?<table>indices\d+ = )\{\}`,
  "g",
);

/** The table has no prototype here: in AJV's, an item `__proto__` would leave no trace. */
function rewritten(line: string, toSchemaPath: (path: string) => string, nameOfList: (path: string) => string): string {
  return line.replace(tokens, (token: string, ...rest: readonly unknown[]): string => {
    const { pathName, text, part, table } = rest.at(-1) as { readonly [name: string]: string | undefined };
    if (table !== undefined) return `${table}{ __proto__: null }`;
    if (part !== undefined) return nameOfList(part);
    const value = JSON.parse(text ?? token) as string;
    return pathName === undefined ? literal(value).text : pathName + literal(toSchemaPath(value)).text;
  });
}

/** The list to which an expression such as `.properties["a b"].enum` leads. */
function listAt(schema: JsonValue, path: string): JsonValue {
  const names = [...path.matchAll(new RegExp(step, "g"))].map(([one]) =>
    one.startsWith(".") ? one.slice(1) : String(JSON.parse(one.slice(1, -1))),
  );
  const found = names.reduce<unknown>((part, name) => Object(part)[name], schema);
  if (!isList(found)) throw new Error(`AJV's code refers to ${path} of its schema, where no list is.`);
  return found;
}

function isList(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((item) => ["string", "number"].includes(typeof item));
}

const foreign = new RegExp(String.raw`${notMember}(?:require|import|eval|Function|schema\d+)\b`);

/** A bug of the generator, such as a new version of AJV that needs another helper. */
function refuseLeftOvers(line: string): void {
  const withoutTexts = line.replace(new RegExp(quoted.source, "g"), '""');
  if (foreign.test(withoutTexts)) {
    throw new Error(`AJV's code needs what the package does not have: ${line.trim()}`);
  }
}
