/** The table of the language, and the JSON Schema that editors read. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { authSchemes, schemeNames } from "../../../generator/src/auth/schemes.js";
import { specSchema, specSchemaText } from "../../../generator/src/grammar/editor-schema.js";
import { definitions, file } from "../../../generator/src/grammar/definitions.js";
import { operation } from "../../../generator/src/grammar/tables/operation.js";

const { Ajv } = createRequire(import.meta.url)("ajv") as typeof import("ajv");
const accepts = new Ajv({ allowUnionTypes: true }).compile(specSchema());

it("the committed schema is the one that the table gives; `node generator/scripts/write-spec-schema.js` rewrites it", () => {
  expect(readFileSync("spec/spec.schema.json", "utf8")).toBe(specSchemaText());
});

it("every key is explained in one sentence", () => {
  const all = [file, operation, ...Object.values(definitions)];
  const docs = all.flatMap(({ keys }) => Object.values(keys).map((key) => key.doc));
  expect(docs.filter((doc) => !/^[A-Z`].*\.$/s.test(doc) || doc.includes("\n"))).toEqual([]);
});

describe("an editor", () => {
  it.each(readdirSync("spec").filter((name) => name.endsWith(".yaml")))("accepts %s", (name) => {
    const isAccepted = accepts(parse(readFileSync(`spec/${name}`, "utf8")));
    expect(accepts.errors ?? []).toEqual([]);
    expect(isAccepted).toBe(true);
  });

  it.each([
    ["an unknown key", "requset: {}"],
    ["an operation without a path", "operation: ping"],
    ["a path without an operation", "path: /ping"],
    [
      "an unknown method",
      "operation: a\npath: /a\nmethod: FETCH\nrequest: { name: A, fields: {} }\nresponse: { name: B }",
    ],
    ["a code that is not a number", "errors: { E1: { name: A, description: B } }"],
    ["a retry rule of one's own", "service: { errors: { 1: { name: A, description: B, retry: often } } }"],
    ["variants that nothing tells apart", "types: { A: { variants: { a: B } } }"],
  ])("refuses %s", (_, text) => {
    expect(accepts(parse(text))).toBe(false);
  });
});

it("each scheme of the runtime has the credentials that a spec may ask for", async () => {
  const options = { token: "t", sdkAppId: 1, identifier: "i", userSig: "s" };
  for (const scheme of schemeNames) {
    const { authenticate } = await import(`../../../generator/runtime/auth/${scheme}/scheme.ts`);
    const { values } = await authenticate(options)();
    expect(Object.keys(values)).toEqual(authSchemes[scheme].credentials);
  }
});
