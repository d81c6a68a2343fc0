/** The two forms of a schema: what they contain, and that they give the same results. */
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import type { ApiModel, JsonValue } from "../../../generator/src/model/types.js";
import { checkSamples } from "../../../generator/src/schema/check-samples.js";
import { validationSchema } from "../../../generator/src/schema/validation-schema.js";
import { publishedSchema } from "../../../generator/src/schema/published-schema.js";
import { array, define, field, fixture, integer, object, oneOf, ref, string, withTypes } from "../emit/fixture.js";

const require = createRequire(import.meta.url);
const { Ajv } = require("ajv") as typeof import("ajv");
const { Ajv2020 } = require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");

const [operation] = fixture.operations;
if (operation === undefined) throw new Error("The fixture has an operation.");
const { request, response } = operation;

const text = { MsgType: "TIMTextElem", MsgContent: { Text: "hi" } };
const good = { To_Account: "bob", MsgRandom: 1, MsgBody: [text] };

const packets: readonly JsonValue[] = [
  good,
  { ...good, MsgLifeTime: 0 },
  { ...good, MsgLifeTime: 604801 },
  { ...good, MsgLifeTime: 1.5 },
  { ...good, SyncOtherMachine: 3 },
  { ...good, SyncOtherMachine: "1" },
  { ...good, Unknown: true },
  { ...good, MsgBody: [] },
  { ...good, MsgBody: [{ ...text, MsgType: "TIMFaceElem" }] },
  { ...good, MsgBody: [{ ...text, MsgType: "Other" }] },
  { ...good, MsgBody: [{ MsgContent: {} }] },
  { ...good, MsgBody: [null] },
  { To_Account: 1 },
  [],
  null,
  "text",
  { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1, MsgKey: "k".repeat(50) },
  { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1, MsgKey: "k".repeat(51) },
  { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", MsgTime: 1, MsgKey: "😀".repeat(50) },
  { ActionStatus: "FAIL", ErrorCode: 90001, ErrorInfo: "" },
  { ActionStatus: "FAIL", ErrorCode: 0, ErrorInfo: "" },
  { ActionStatus: "OTHER", ErrorCode: 0, ErrorInfo: "" },
];

test("the form for validation and the published form give the same results", () => {
  for (const packet of [request, response]) {
    const judge = new Ajv({ discriminator: true }).compile(validationSchema(fixture, packet.type));
    const published = new Ajv2020().compile(publishedSchema(fixture, packet));
    const verdicts = packets.map((value) => judge(value));
    expect(packets.map((value) => published(value))).toEqual(verdicts);
    expect(new Set(verdicts)).toEqual(new Set([true, false]));
  }
});

test("the published form is valid under the meta-schema, and its identifier names the package and the type", () => {
  const schema = publishedSchema(fixture, request);
  expect(new Ajv2020().validateSchema(schema)).toBe(true);
  expect(schema.$id).toBe("urn:tim-bindings:SendMsgRequest");
  expect(Object.keys(schema.$defs ?? {})).toEqual([
    "MsgElement",
    "TIMTextElem",
    "TextContent",
    "TIMFaceElem",
    "FaceContent",
  ]);
  expect(schema.description).toContain("8192 bytes");
  expect(schema.properties?.["MsgLifeTime"]).toEqual({
    type: "integer",
    minimum: 0,
    maximum: 604800,
    description: "How long to keep the message for an offline recipient. Unit: seconds.",
    default: 604800,
  });
  expect(schema.properties?.["SyncOtherMachine"]?.description).toBe("About SyncOtherMachine. 1: copy. 2: no copy.");
});

test("the form for validation has nothing but what validates", () => {
  const schema = validationSchema(fixture, "SendMsgRequest");
  expect(JSON.stringify(schema)).not.toMatch(/"(?:\$ref|\$defs|description|title|default|const)"/);
  expect(schema.properties?.["SyncOtherMachine"]).toEqual({ enum: [1, 2] });
  expect(schema.properties?.["MsgBody"]?.items?.discriminator).toEqual({ propertyName: "MsgType" });
});

test("a field with any name at all is a property of its own", () => {
  const names = ["__proto__", "hasOwnProperty", "constructor", 'a"b', "a\nb", ""];
  const model = withTypes(define("Odd", object(...names.map((name) => field(name, string(), { required: true })))));
  const schema = validationSchema(model, "Odd");
  expect(Object.keys(schema.properties ?? {})).toEqual(names);
  expect(schema.required).toEqual(names);
  expect(Object.getPrototypeOf(schema.properties)).toBe(Object.prototype);
});

function withSample(packet: JsonValue, direction: "request" | "response" = "request"): ApiModel {
  const sample = { name: "odd", title: "Odd", direction, packet, origin: { file: "spec/odd.yaml", start: 3, end: 4 } };
  return { ...fixture, operations: fixture.operations.map((sendMsg) => ({ ...sendMsg, samples: [sample] })) };
}

test("good samples pass", () => {
  expect(checkSamples(fixture)).toEqual([]);
});

test("a sample that its own schema refuses is a diagnostic at the sample, for each thing that is wrong with it", () => {
  const found = checkSamples(
    withSample({ MsgRandom: "1", MsgBody: [{ MsgType: "Other" }, 7], "a/b": 1, SyncOtherMachine: 3 }),
  );
  expect(found.map(({ message }) => message)).toEqual([
    "Sample 'odd' is not valid at '/To_Account': it is required.",
    "Sample 'odd' is not valid at '/SyncOtherMachine': it must be one of [1,2].",
    "Sample 'odd' is not valid at '/MsgRandom': it must be integer.",
    "Sample 'odd' is not valid at '/MsgBody/0/MsgType': it names none of the types allowed here.",
    "Sample 'odd' is not valid at '/MsgBody/1': it must be object.",
  ]);
  expect(new Set(found.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(["error spec/sample-refused"]),
  );
  expect(found[0]?.origin).toEqual({ file: "spec/odd.yaml", start: 3, end: 4 });
});

test("a sample beyond the byte limit is refused, counted in UTF-8", () => {
  const long = { ...good, To_Account: "é".repeat(4096) };
  expect(JSON.stringify(long).length).toBeLessThan(8192);
  expect(checkSamples(withSample(long)).map(({ message }) => message)).toEqual([
    expect.stringContaining("bytes, and at most 8192 are allowed"),
  ]);
});

test("a property that is only inherited is absent", () => {
  const type = define("SendMsgRequest", object(field("constructor", string(), { required: true })));
  const model = { ...withSample({}), types: [type, ...fixture.types.filter(({ name }) => name !== type.name)] };
  expect(checkSamples(model).map(({ message }) => message)).toEqual([
    expect.stringContaining("'/constructor': it is required"),
  ]);
});

test("arrays, ranges and exclusions are lowered to the keywords of JSON Schema", () => {
  const items = string({ enum: oneOf("a"), pattern: "^a$" });
  const list = { ...array(items), minItems: 1, maxItems: 2, uniqueItems: true };
  const model = withTypes(
    define("Odd", object(field("list", list), field("number", integer({ not: 0 })), field("ref", ref("FaceContent")))),
  );
  expect(validationSchema(model, "Odd").properties).toMatchObject({
    list: { type: "array", minItems: 1, maxItems: 2, uniqueItems: true, items: { enum: ["a"], pattern: "^a$" } },
    number: { type: "integer", not: { const: 0 } },
    ref: { type: "object", required: ["Index"] },
  });
});
