/** The files of a spec become one model, in which every name is solved. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../../generator/src/model/build.js";
import type { ApiModel, FieldModel, TypeDefinition } from "../../../generator/src/model/types.js";
import { shopFiles, specWith } from "../spec/shop.js";

let model: ApiModel;
beforeAll(() => {
  model = built(shopFiles);
});

function built(files: Parameters<typeof build>[0]): ApiModel {
  const { value, diagnostics } = build(files);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error("Nothing was built.");
  return value;
}

function definition(name: string): TypeDefinition {
  const found = model.types.find((type) => type.name === name);
  if (found === undefined) throw new Error(`There is no type ${name}.`);
  return found;
}

function fieldsOf(name: string): readonly FieldModel[] {
  const { type } = definition(name);
  return type.kind === "object" ? type.fields : [];
}

const codesOf = (type: string, field: string): readonly number[] =>
  fieldsOf(type).find(({ name }) => name === field)?.codes ?? [];

it("builds the project's own spec without a finding", () => {
  const names = readdirSync("spec", { recursive: true, encoding: "utf8" });
  const paths = names
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => `spec/${name.replaceAll("\\", "/")}`);
  const own = built(paths.map((path) => ({ path, text: readFileSync(path, "utf8") })));
  expect(own.operations.map(({ name, samples }) => [name, samples.length])).toEqual([["sendMsg", 6]]);
});

describe("the service", () => {
  it("holds hosts, parameters and the envelope", () => {
    const { service } = model;
    expect(service).toMatchObject({
      name: "shop",
      packageName: "shop-bindings",
      auth: { scheme: "user-sig" },
      serverTimeoutMs: 2000,
    });
    expect(service.hosts.map(({ host, region }) => [host, region])).toEqual([
      ["api.example.com", undefined],
      ["eu.example.com:8443", "Europe"],
    ]);
    expect(service.urlParameters.map(({ name, type, value, maximum }) => [name, type, value, maximum])).toEqual([
      ["key", "string", { kind: "credential", name: "userSig", madeWith: "secretKey" }, undefined],
      ["nonce", "integer", { kind: "random-uint32" }, 4294967295],
      ["format", "string", { kind: "constant", text: "json" }, undefined],
    ]);
    expect(service.envelope).toEqual({
      status: { field: "Result", ok: "GOOD", fail: "BAD" },
      code: { field: "Code", success: 0 },
      info: { field: "Text" },
    });
  });
});

describe("types", () => {
  it("come after those that they use, whatever file they are in", () => {
    const declared = ["Card", "Invoice", "CardPayment", "Later", "Payment", "Count", "Line"];
    const packets = ["PlaceOrderRequest", "PlaceOrderInput", "PlaceOrderSuccess", "OrderRefused", "PlaceOrderResponse"];
    expect(model.types.map(({ name }) => name)).toEqual([...declared, ...packets]);
  });

  it("say where they come from", () => {
    expect(definition("Payment").source?.page).toBe("shop/order");
    expect(definition("Card").source).toBeUndefined();
    expect(definition("Card").origin.file).toBe("spec/shop.yaml");
  });

  it("have limits, enums and defaults", () => {
    expect(definition("Count").type).toMatchObject({
      kind: "integer",
      enum: [
        { value: 1, description: "one" },
        { value: 2, description: undefined },
        { value: 3, description: "three" },
      ],
    });
    expect(fieldsOf("Invoice")[0]).toMatchObject({ name: "Days", default: 14, type: { minimum: 1, maximum: 30 } });
    expect(fieldsOf("PlaceOrderRequest").find(({ name }) => name === "Lines")?.type).toMatchObject({
      kind: "array",
      minItems: 1,
      items: { kind: "ref", target: "Line" },
    });
  });

  it("make each variant a type with its tag first, and with a builder", () => {
    expect(definition("Payment").type).toMatchObject({
      kind: "union",
      tag: "Kind",
      variants: [
        {
          value: "card",
          type: "CardPayment",
          builder: { name: "payByCard", contentField: "Detail", contentType: "Card" },
        },
        { value: "later", type: "Later", builder: { name: "later", contentField: "Detail", contentType: "Invoice" } },
      ],
    });
    expect(definition("CardPayment").description).toBe("By card.");
    expect(fieldsOf("CardPayment")).toMatchObject([
      { name: "Kind", required: true, description: "Which way.", type: { kind: "string", enum: [{ value: "card" }] } },
      { name: "Detail", required: true, type: { kind: "ref", target: "Card" } },
    ]);
  });

  it("put the fields of a variant without a content field beside the tag", () => {
    const types =
      "types:\n  Round: { fields: { R: { type: number } } }\n  Shape: { discriminator: { tag: Kind }, variants: { round: { content: Round, type: RoundShape } } }";
    const shapes = built([specWith("{ S: { type: Shape } }", types)]);
    const round = shapes.types.find(({ name }) => name === "RoundShape")?.type;
    expect(round?.kind === "object" && round.fields.map(({ name }) => name)).toEqual(["Kind", "R"]);
    expect(shapes.types.find(({ name }) => name === "Shape")?.type).toMatchObject({
      variants: [{ builder: undefined }],
    });
  });
});

describe("packets", () => {
  it("leave out of the input what the client fills in", () => {
    const seed = (type: string): boolean | undefined => fieldsOf(type).find(({ name }) => name === "Seed")?.required;
    expect([seed("PlaceOrderRequest"), seed("PlaceOrderInput")]).toEqual([true, false]);
    expect(model.operations[0]).toMatchObject({
      input: "PlaceOrderInput",
      request: { type: "PlaceOrderRequest", maxBytes: 1000 },
    });
  });

  it("tell success and failure apart by the envelope", () => {
    expect(model.operations[0]).toMatchObject({ success: "PlaceOrderSuccess", failure: "OrderRefused" });
    expect(fieldsOf("PlaceOrderSuccess").map(({ name }) => name)).toEqual(["Result", "Code", "Text", "OrderId", "At"]);
    expect(fieldsOf("PlaceOrderSuccess")[1]?.type).toMatchObject({ enum: [{ value: 0 }], isErrorCode: false });
    expect(fieldsOf("OrderRefused")[0]).toMatchObject({
      description: "How it went.",
      type: { enum: [{ value: "BAD" }] },
    });
    expect(fieldsOf("OrderRefused")[1]?.type).toMatchObject({ enum: undefined, not: 0, isErrorCode: true });
    expect(definition("PlaceOrderResponse").type).toMatchObject({ kind: "union", tag: "Result" });
  });

  it("are one type where there is no envelope and nothing is filled in", () => {
    const [operation] = built([specWith("{}")]).operations;
    expect(operation).toMatchObject({
      success: "PingResponse",
      failure: undefined,
      input: "PingRequest",
      method: "POST",
    });
  });

  it("read samples from files and from the spec itself", () => {
    expect(model.operations[0]?.samples).toMatchObject([
      { name: "small", title: "A small order", direction: "request", packet: { Buyer: "ann" } },
      { name: "refused", title: "refused", direction: "response", packet: { Code: 800 } },
    ]);
  });
});

describe("errors", () => {
  it("form one table, ascending, in which a code of two sections is one row", () => {
    expect(model.errors.map(({ code, name, operations }) => [code, name, operations.length])).toEqual([
      [700, "BadNonce", 0],
      [701, "NotJson", 0],
      [702, "Busy", 0],
      ...["BadOrder", "BadLines", "BadLine", "NoBuyer", "BadBuyer", "BadNumber", "LongNote"].map((name, index) => [
        800 + index,
        name,
        1,
      ]),
    ]);
    expect(model.operations[0]?.errorCodes).toEqual(model.errors.map(({ code }) => code));
  });

  it("say what to do even where the spec does not", () => {
    const action = (code: number): string | undefined => model.errors.find((error) => error.code === code)?.action;
    expect(action(801)).toBe("Look at them.");
    expect(action(702)).toMatch(/slowly/);
  });

  it("have rules from the most specific to the least", () => {
    expect(model.operations[0]?.codeRules.map(({ where, at, code }) => `${code} ${where} /${at.join("/")}`)).toEqual([
      "805 body /Payment/Detail/Number",
      "803 body /Buyer",
      "801 body /Lines",
      "804 body /Buyer",
      "700 url /nonce",
      "701 body /",
      "802 body /Lines/*/Count",
      "802 body /Lines/*/Item",
      "806 body /Notes/*",
      "801 body /Lines/**",
      "800 body /**",
    ]);
  });

  it("reach fields through arrays, references and variants", () => {
    expect(codesOf("PlaceOrderRequest", "Buyer")).toEqual([803, 804, 800]);
    expect(codesOf("PlaceOrderInput", "Buyer")).toEqual([803, 804, 800]);
    expect(codesOf("PlaceOrderRequest", "Lines")).toEqual([801, 800]);
    expect(codesOf("PlaceOrderRequest", "Notes")).toEqual([806, 800]);
    expect(codesOf("PlaceOrderRequest", "Extra")).toEqual([]);
    expect(codesOf("Line", "Count")).toEqual([802, 801, 800]);
    expect(codesOf("Card", "Number")).toEqual([805, 800]);
    expect(codesOf("CardPayment", "Kind")).toEqual([800]);
    expect(codesOf("PlaceOrderSuccess", "OrderId")).toEqual([]);
  });
});

it("does not depend on the order of the files", () => {
  expect(build(shopFiles.toReversed())).toEqual(build(shopFiles));
});

it("reports what is wrong in every file at once", () => {
  const broken = shopFiles.map(({ path, text }) => ({
    path,
    text: text.replace("items: Line }", "items: Lines }").replace("GOOD", "BAD"),
  }));
  const { value, diagnostics } = build([...broken, { path: "spec/more.yaml", text: "types: { A: { feilds: {} } }" }]);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ origin, code }) => `${origin?.file} ${code}`)).toEqual([
    "spec/more.yaml spec/exactly-one",
    "spec/more.yaml spec/unknown-key",
    "spec/place-order.yaml spec/unknown-type",
    "spec/shop.yaml spec/exactly-one",
  ]);
});
