/** The entry `ajv`: what its validators report, and what becomes of the code that AJV prints. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { esModule } from "../../../../generator/src/emit/ajv/es-module.js";
import { publishedPath } from "../../../../generator/src/emit/ajv/schema-path.js";
import { publishedSchema } from "../../../../generator/src/schema/published-schema.js";
import type { ValidateFunction } from "../../../../generator/runtime/ajv/validate-function.js";
import { everyKind } from "./model.js";
import { importAjv, writePackage } from "./package.js";

const removals: (() => void)[] = [];
const good = { text: "abc", amount: 1, open: null, loose: 1 };
let validate: ValidateFunction;

beforeAll(async () => {
  validate = await importAjv(await writePackage(everyKind, (remove) => removals.push(remove)), "EveryRequest");
});
afterAll(() => removals.forEach((remove) => remove()));

describe("a validator", () => {
  test("has the errors of its last call", () => {
    expect([validate({ ...good, flag: 1 }), validate.errors?.map(({ keyword }) => keyword)]).toEqual([false, ["type"]]);
    expect([validate(good), validate.errors]).toEqual([true, null]);
  });

  test("has the published schema", () => {
    const packet = everyKind.operations.find(({ request }) => request.type === "EveryRequest")?.request;
    expect(validate.schema).toEqual(packet && publishedSchema(everyKind, packet));
  });

  test.each([
    ["text in bytes", { bytes: "ééé€" }, "maxBytes", { limit: 7 }, "must NOT have more than 7 bytes of UTF-8"],
    ["text in characters", { text: "😀😀😀😀😀" }, "maxLength", { limit: 4 }, "must NOT have more than 4 characters"],
    [
      "items of a variant",
      { sides: Array.from({ length: 2 }, () => ({ constructor: "left", x: 1 })) },
      "maxContains",
      { limit: 1, tag: "constructor", value: "left" },
      'must NOT have more than 1 items of "left"',
    ],
    ["values of several types", { named: true }, "type", { type: ["integer", "string"] }, "must be integer,string"],
    ["listed values", { level: 4 }, "enum", { allowedValues: [1, 2, 3] }, "must be equal to one of the allowed values"],
  ])("reports %s in AJV's words", (_name, broken, keyword, params, message) => {
    expect(validate({ ...good, ...broken })).toBe(false);
    expect(validate.errors).toEqual([expect.objectContaining({ keyword, params, message })]);
  });

  test("compares items as JSON, whatever they are called and whatever they hold", () => {
    const errorsOf = (packet: object): unknown => (validate({ ...good, ...packet }) ? [] : validate.errors);
    expect(errorsOf({ names: ["__proto__", "a", "__proto__"] })).toMatchObject([{ keyword: "uniqueItems" }]);
    expect(
      errorsOf({
        sets: [
          { valueOf: 1, a: 1 },
          { a: 1, valueOf: 1 },
        ],
      }),
    ).toMatchObject([{ keyword: "uniqueItems" }]);
    expect(errorsOf({ names: ["__proto__", "constructor"], sets: [{ toString: 1 }, { toString: 2 }] })).toEqual([]);
  });
});

describe("the code that AJV prints", () => {
  const moduleOf = (text: string, schema: object = {}): ReturnType<typeof esModule> =>
    esModule({ text, schema }, (path) => path);

  test.each([
    'const func0 = require("ajv/dist/runtime/uri").default;',
    'const formats0 = require("ajv-formats/dist/formats").fullFormats.date;',
    'import x from "y";',
    "const pattern0 = new Function(a);",
    "if(schema0){",
    "return validate1(schema12);",
  ])("may not need %s", (line) => {
    expect(() => moduleOf(line)).toThrow(`AJV's code needs what the package does not have: ${line}`);
  });

  test("may speak of properties and texts of any name", () => {
    const lines = [
      "if(data.require === undefined || data.schema0 === undefined){",
      'const err0 = {message:"must have \\"require(x)\\" and schema0.a"};',
    ];
    expect(moduleOf(lines.join("\n")).lines).toEqual(lines);
  });

  test("gets helpers from the runtime, lists as constants, and texts without characters that hide", () => {
    const text = [
      '"use strict";',
      "export const validate = validate0;",
      "export default validate0;",
      'const schema0 = {"enum":["\u202e"]};',
      'const func1 = require("ajv/dist/runtime/ucs2length").default;',
      'f(schema0.properties["a b"].enum, schema0.enum, "\u202e");',
      "const indices0 = {};",
    ].join("\n");
    const schema = { enum: [1, "b"], properties: { "a b": { enum: [1, "b"] } } };
    expect(moduleOf(text, schema)).toEqual({
      helpers: [{ name: "codePointLength", path: "runtime/validation/text-length.js", as: "func1" }],
      lines: ['const list0 = [1, "b"];', 'f(list0, list0, "\\u202e");', "const indices0 = { __proto__: null };"],
      validateName: "validate0",
    });
  });
});

test("a path in the schema follows the references of the published one", () => {
  const published = {
    properties: { a: { items: { $ref: "#/$defs/A~1x" } }, $ref: { type: "string" } },
    $defs: { "A/x": { properties: { "b c": { $ref: "#/$defs/B" } } }, B: { $ref: "#/$defs/C" }, C: { minimum: 1 } },
  };
  const paths = [
    ["#/type", "#/type"],
    ["#/properties/a/items/required", "#/$defs/A~1x/required"],
    ["#/properties/a/items/properties/b%20c/minimum", "#/$defs/C/minimum"],
    ["#/properties/a/items/properties/b%20c/discriminator", "#/$defs/C/discriminator"],
    ["#/properties/$ref/type", "#/properties/$ref/type"],
    ["#/allOf/0/then/x", "#/allOf/0/then/x"],
  ];
  expect(paths.map(([path = ""]) => publishedPath(published, path))).toEqual(paths.map(([, expected]) => expected));
});
