/** Compiles the check of a packet: AJV standalone code that reports every error, as an ES module that needs nothing of AJV. */
import { createRequire } from "node:module";
import type { Ajv as AjvInstance, AnySchemaObject, CodeKeywordDefinition } from "ajv";
import type { ApiModel, PacketModel } from "../../model/types.js";
import { addKeywords, countTaggedModule, typesKeyword, utf8LengthModule } from "../../schema/ajv-keywords.js";
import { ajvForm } from "../../schema/ajv-form.js";
import { judgeSchema } from "../../schema/judge-schema.js";
import { header } from "../print.js";
import { visible } from "../text.js";

/** The module `<packet>.check.js`. */
export function checkCode(model: ApiModel, packet: PacketModel): string {
  const schema = ajvForm(judgeSchema(model, packet.type));
  const known = compiled.get(model) ?? new Map<string, string>();
  compiled.set(model, known);
  const key = JSON.stringify(schema);
  const code = known.get(key) ?? toModule(compile(schema));
  known.set(key, code);
  return `${header(model)}\n${code}`;
}

/** The code of the schemas of a model, by their text: many answers hold no more than what all answers do. */
const compiled = new WeakMap<ApiModel, Map<string, string>>();

interface Ajv {
  create(): AjvInstance;
  print(ajv: AjvInstance, names: { readonly [exported: string]: string }): string;
}

let loaded: Ajv | undefined;

/** Loaded when first used: most commands need no AJV. */
function load(): Ajv {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url);
    const { Ajv: Instance, _, stringify } = require("ajv") as typeof import("ajv");
    const { default: print } = require("ajv/dist/standalone/index.js") as typeof import("ajv/dist/standalone/index.js");
    const enumeration: CodeKeywordDefinition = {
      keyword: "enum",
      schemaType: "array",
      // AJV's own points into the schema, which would then be part of the code.
      error: { message: "is another value", params: ({ schema }) => _`{allowedValues: ${stringify(schema)}}` },
      code(context) {
        const values: readonly (string | number)[] = context.schema;
        const isOne = values.map((value) => _`${context.data} === ${value}`);
        context.pass(isOne.reduce((others, next) => _`${others} || ${next}`));
      },
    };
    loaded = {
      create: () => addKeywords(new Instance(options).removeKeyword("enum").addKeyword(enumeration)),
      print: (ajv, names) => print(ajv, { ...names }),
    };
  }
  return loaded;
}

/** The schema comes from a model that has been checked, so AJV need not check it against the schema of schemas. */
const options = {
  strict: true,
  // A schema from a model says once what type a value has: an `enum` has none beside it.
  strictTypes: false,
  allowMatchingProperties: true,
  allErrors: true,
  discriminator: true,
  messages: false,
  validateSchema: false,
  meta: false,
  loopRequired: Infinity,
  code: { esm: true, source: true, lines: true },
} as const;

function compile(schema: AnySchemaObject): string {
  const ajv = load().create();
  ajv.addSchema(schema, "check");
  return load().print(ajv, { check: "check" });
}

/** Modules that the code of AJV asks for, and the functions of the runtime that do the same. */
const replacements: readonly { readonly required: string; readonly path: string; readonly name: string }[] = [
  { required: "ajv/dist/runtime/equal", path: "../runtime/judging/equal.js", name: "isEqual" },
  { required: "ajv/dist/runtime/ucs2length", path: "../runtime/judging/text-length.js", name: "codePointLength" },
  { required: utf8LengthModule, path: "../runtime/judging/text-length.js", name: "utf8ByteLength" },
  { required: countTaggedModule, path: "../runtime/judging/count-tagged.js", name: "countTagged" },
];

/**
 * Takes out the schema's own text, shares what AJV writes over and over, imports what it calls from the runtime, and makes
 * sure that nothing else is asked for. It goes by whole lines: a text of the spec that looks like code is within a line,
 * in quotes that it cannot close.
 */
function toModule(code: string): string {
  const used = replacements.filter(({ required }) => code.includes(` = require("${required}").default;\n`));
  let body = code
    .replace(/^"use strict";\s*/, "")
    .replace(/^const schema\d+ = .*\n/gm, "")
    .replace(noting, noteOnce);
  for (const { required, name } of used) body = body.replace(requireLine(required), `$1${name};`);
  body = body.replace(/^(const pattern\d+ = )(?=new RegExp\()/gm, "$1/* @__PURE__ */ ");
  const leftOver = /(?<![.\w$])(?:require|eval|Function|schema\d+)\b/.exec(withoutTexts(body))?.[0];
  if (leftOver !== undefined) throw new Error(`The code that AJV made still holds \`${leftOver}\`.`);
  const noteError = { path: "../runtime/judging/check-error.js", name: "noteError" };
  const imports = [noteError, ...used].map(({ path, name }) => `import { ${name} } from "${path}";\n`).join("");
  return `${imports}\n${body.split("\n").map(visible).join("\n").trim()}\n`;
}

/** The lines that note one error, with where and what it is. */
const noting = new RegExp(
  [
    String.raw`^const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"(?:[^"\\]|\\.)*",keyword:("\w+"),params:(.*)\};`,
    String.raw`if\(vErrors === null\)\{`,
    String.raw`vErrors = \[\1\];`,
    String.raw`\}`,
    String.raw`else \{`,
    String.raw`vErrors\.push\(\1\);`,
    String.raw`\}$`,
  ].join("\\n"),
  "gm",
);

function noteOnce(_lines: string, _name: string, path: string | undefined, keyword: string, params: string): string {
  const reported = keyword === `"${typesKeyword}"` ? '"type"' : keyword;
  return `vErrors = noteError(vErrors, ${path ?? "instancePath"}, ${reported}, ${params});`;
}

function requireLine(module: string): RegExp {
  return new RegExp(`^(const func\\d+ = )require\\("${module}"\\)\\.default;$`, "gm");
}

/** AJV writes its texts in double quotes. */
function withoutTexts(code: string): string {
  return code.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
