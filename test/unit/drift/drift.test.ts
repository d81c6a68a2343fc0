/** A page compared with its spec: what is a drift, what only the spec knows, and what the spec has decided. */
import { describe, expect, it } from "vitest";
import { drift } from "../../../generator/src/drift/drift.js";
import { type BriefPage, type BriefSpec, pageContract, specContract } from "../../support/contracts.js";

const spec = {
  service: {
    hosts: ["a.example", "b.example"],
    auth: { scheme: "user-sig" },
    urlParameters: { sig: { value: { credential: "userSig" } }, format: { value: { constant: "json" } } },
    envelope: { status: "Status", ok: "OK", fail: "FAIL", code: "Code", success: 0, info: "Info" },
    errors: { 9: { name: "Down", description: "It is down.", retry: "backoff", unraisable: "It depends." } },
  },
  rateLimit: { calls: 100, seconds: 1 },
  request: {
    name: "PingRequest",
    maxBytes: 8192,
    fields: {
      To: { type: "string", required: true, maxLength: 20, description: "Own words, 3 of them." },
      Wait: { type: "integer", minimum: 0, maximum: 7, unit: "days", default: 7 },
      Mode: { type: "integer", enum: [1, 2] },
      Seed: { type: "integer", required: true, generate: "random-uint32" },
      Body: { type: "array", required: true, items: "Element", maxContains: { face: 1 } },
      Extra: { type: "any" },
      Old: { type: "string", deprecated: "The page no longer has it." },
    },
    advice: [{ name: "NoBody", at: "/Body", when: [{ at: "/Body", count: 0 }], description: "Nothing arrives." }],
  },
  response: { name: "PingResponse", fields: { Key: { type: "string", required: true } } },
  types: {
    Element: { discriminator: { tag: "Kind", content: "Content" }, variants: { text: "Words", face: "Picture" } },
    Words: { fields: { Text: { type: "string", required: true } } },
    Picture: { fields: { Index: { type: "integer", required: true } } },
  },
  errors: { 70: { name: "BadTo", description: "Wrong.", raisedBy: [{ at: "/To", on: ["required", "type"] }] } },
} satisfies BriefSpec;

const rows = {
  to: { path: "To", type: "string", required: true, maxLength: 20, description: "Not a word of the spec's." },
  wait: { path: "Wait", type: "integer", required: false, maximum: 7 },
  mode: { path: "Mode", type: "integer", required: null, enum: [2, 1] },
  seed: { path: "Seed", type: "integer", required: true },
  body: { path: "Body", type: "array", required: true },
  kind: { path: "Body[].Kind", type: "string", required: true, enum: ["text", "face"] },
  content: { path: "Body[].Content", type: "object", required: true },
  extra: { path: "Extra", type: ["string", "integer"], required: false },
} satisfies { readonly [name: string]: NonNullable<BriefPage["requestFields"]>[number] };

const page: BriefPage = {
  hosts: ["b.example", "a.example"].map((host) => ({ host, region: null, line: 1 })),
  urlParameters: [{ name: "sig", description: "", line: 1 }],
  maxCallFrequency: { calls: 100, seconds: 1, line: 1 },
  maxBodyBytes: { bytes: 8192, line: 1 },
  requestFields: Object.values(rows),
  responseFields: [{ path: "Key" }],
  errorCodes: [{ code: 70, description: "Absent." }],
  requestSamples: [{ packet: { To: "x", Seed: 1, Body: [{ Kind: "text", Content: { Text: "hi" } }] }, line: 1 }],
};

function found(changed: BriefPage, sections: BriefSpec = {}): readonly string[] {
  const { changes } = drift(specContract({ ...spec, ...sections }), pageContract({ ...page, ...changed }));
  return changes.map(({ rule, at }) => `${rule} ${at}`);
}

const withRow = (row: NonNullable<BriefPage["requestFields"]>[number]): BriefPage => ({
  requestFields: [...Object.values(rows).filter(({ path }) => path !== row.path), row],
});

describe("no drift", () => {
  it("is reported if the page agrees with the spec, and does not mention what the spec has from elsewhere", () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, BriefPage]>([
    ["hosts", { hosts: [] }],
    ["the type of a field", withRow({ ...rows.wait, type: null })],
    ["when a field is required", withRow({ ...rows.seed, required: null })],
    ["the values of a field", withRow({ path: "Mode", type: "integer" })],
    ["the limits of a field", withRow({ path: "Wait", type: "integer", required: false })],
    ["the fields of an object", { requestFields: [rows.to, rows.wait, rows.mode, rows.seed, rows.body, rows.extra] }],
    ["the answer", { responseFields: [] }],
    ["samples", { requestSamples: [] }],
  ])("is a page that says nothing of %s", (_, changed) => {
    expect(found(changed)).toEqual([]);
  });

  it("is reported for a list of types in another order", () => {
    const row = { path: "Extra", type: ["integer", "string"], required: false } as const;
    const fields = { ...spec.request.fields, Extra: { type: ["string", "integer"] } };
    expect(found(withRow(row), { request: { ...spec.request, fields } })).toEqual([]);
    expect(found(withRow({ ...row, type: "string" }), { request: { ...spec.request, fields } })).toEqual([
      "request-type-narrowed /Extra",
    ]);
  });

  it("is reported for a limit in bytes that the spec has too", () => {
    const fields = { ...spec.request.fields, To: { ...spec.request.fields.To, maxBytes: 64 } };
    const sections = { request: { ...spec.request, fields } };
    expect(found(withRow({ ...rows.to, maxBytes: 64 }), sections)).toEqual([]);
    expect(found({}, sections)).toEqual([]);
    expect(found(withRow({ ...rows.to, maxBytes: 32 }), sections)).toEqual(["request-upper-limit-lowered /To"]);
    expect(found(withRow({ ...rows.to, maxBytes: 64 }))).toEqual(["request-upper-limit-added /To"]);
  });

  it("is reported for a status of partial success that the spec has too", () => {
    const sections = { response: { ...spec.response, partial: "SOME" } };
    const status = { path: "Status", type: "string", enum: ["OK", "SOME", "FAIL"] } as const;
    const responseFields: BriefPage["responseFields"] = [{ path: "Key" }, status];
    expect(found({ responseFields }, sections)).toEqual([]);
    expect(found({ responseFields })).toEqual(["response-enum-values-added /Status"]);
  });

  it("is reported for a deprecated code that the page no longer has", () => {
    const row = { name: "Gone", description: "It was.", unraisable: "It was removed.", deprecated: "Since 2021." };
    const errors = { ...spec.errors, 71: row };
    expect(found({}, { errors })).toEqual([]);
    expect(found({ errorCodes: [{ code: 70 }, { code: 71 }] }, { errors })).toEqual([]);
    expect(found({}, { errors: { ...errors, 71: { ...row, deprecated: undefined } } })).toEqual([
      "error-code-removed 71",
    ]);
  });

  it("is reported for a code of the service that the page repeats", () => {
    expect(found({ errorCodes: [{ code: 70 }, { code: 9, description: "Down." }] })).toEqual([]);
  });
});

describe("a drift", () => {
  it.each<[string, BriefPage, readonly string[]]>([
    [
      "a host more",
      { hosts: [...(page.hosts ?? []), { host: "c.example", region: null, line: 1 }] },
      ["host-added c.example"],
    ],
    ["a host less", { hosts: [{ host: "a.example", region: null, line: 1 }] }, ["host-removed b.example"]],
    [
      "a URL parameter more",
      { urlParameters: [{ name: "key", description: "", line: 1 }] },
      ["url-parameter-added key"],
    ],
    ["another path", { api: "v2/ping" }, ["url-path-changed path"]],
    ["another method", { method: "GET" }, ["url-method-changed method"]],
    [
      "a lower rate",
      { maxCallFrequency: { calls: 10, seconds: 1, line: 1 } },
      ["call-frequency-lowered maxCallFrequency"],
    ],
    ["no limit of the body", { maxBodyBytes: null }, ["body-limit-removed maxBodyBytes"]],
    ["another type", withRow({ ...rows.wait, type: "string" }), ["request-type-changed /Wait"]],
    [
      "a field that became required",
      withRow({ ...rows.wait, required: true }),
      ["request-field-became-required /Wait"],
    ],
    ["a value more", withRow({ ...rows.mode, enum: [1, 2, 3] }), ["request-enum-values-added /Mode"]],
    ["a lower limit", withRow({ ...rows.wait, maximum: 5 }), ["request-upper-limit-lowered /Wait"]],
    ["a limit that the spec has not", withRow({ ...rows.seed, minimum: 1 }), ["request-lower-limit-added /Seed"]],
    [
      "a new element",
      withRow({ ...rows.kind, enum: ["text", "face", "sound"] }),
      ["request-enum-values-added /Body/Kind"],
    ],
    ["a new field", withRow({ path: "New", required: true }), ["request-field-added-required /New"]],
    ["a new field inside", withRow({ path: "Body[].Size" }), ["request-field-added-optional /Body/Size"]],
    [
      "a field less",
      { requestFields: Object.values(rows).filter(({ path }) => path !== "Seed") },
      ["request-field-removed-required /Seed"],
    ],
    ["a code more", { errorCodes: [{ code: 70 }, { code: 71 }] }, ["error-code-added 71"]],
    ["a code less", { errorCodes: [] }, ["error-code-removed 70"]],
    [
      "a field that only a sample shows",
      { requestSamples: [{ packet: { To: "x", Odd: { Inner: 1 }, Extra: { any: 1 } }, line: 1 }] },
      ["request-sample-field-added /Odd"],
    ],
  ])("is %s", (_, changed, expected) => {
    expect(found(changed)).toEqual(expected);
  });

  it("names the generated symbols of either side", () => {
    const symbolsOf = (changed: BriefPage): readonly (readonly string[])[] =>
      drift(specContract(spec), pageContract({ ...page, ...changed })).changes.map(({ symbols }) => symbols);
    expect(symbolsOf(withRow({ path: "New" }))).toEqual([["PingRequest"]]);
    expect(symbolsOf(withRow({ path: "Body[].New" }))).toEqual([["PingRequest", "Element"]]);
    expect(symbolsOf({ errorCodes: [] })).toEqual([["ErrorCode.BadTo"]]);
  });

  it("reports a packet for which the page lists no fields", () => {
    expect(drift(specContract(spec), pageContract({ ...page, responseFields: [] })).silent).toEqual(["response"]);
    expect(drift(specContract(spec), pageContract(page)).silent).toEqual([]);
  });
});

describe("a contradiction that the spec has decided", () => {
  const decided = (at: string, ...says: readonly string[]): BriefSpec => ({
    contradictions: [
      { at, statements: says.map((text) => ({ where: "page", says: text })), decision: "This.", because: "It is so." },
    ],
  });

  it.each<[string, BriefPage, BriefSpec]>([
    ["of a type", withRow({ ...rows.body, type: "object" }), decided("/Body", "It is an Object.", "It is an array.")],
    ["that names no type", withRow({ ...rows.body, type: "object" }), decided("/Body", "This.", "That.")],
    [
      "with an index in its place",
      withRow({ ...rows.kind, type: "integer" }),
      decided("/Body/0/Kind", "This.", "That."),
    ],
    ["of what is required", withRow({ ...rows.wait, required: true }), decided("/Wait", "required", "optional")],
    ["of a limit", withRow({ ...rows.wait, maximum: 1000 }), decided("/Wait", "At most 1,000.", "At most 7.")],
    ["of values", withRow({ ...rows.mode, enum: [1, 2, 3] }), decided("/Mode", "1 and 2", "1, 2, and 3.")],
    [
      "of a field that only samples show",
      {
        requestFields: Object.values(rows).filter(({ path }) => path !== "Seed"),
      },
      decided("/Seed", "The table lacks it.", "A sample has it."),
    ],
  ])("%s is not a drift, but is reported as decided", (_, changed, sections) => {
    expect(found(changed)).not.toEqual([]);
    const result = drift(specContract({ ...spec, ...sections }), pageContract({ ...page, ...changed }));
    expect(result.changes).toEqual([]);
    expect(result.decided.map(({ decision }) => decision.decision)).toEqual(["This."]);
  });

  it.each<[string, BriefPage, BriefSpec]>([
    ["at another place", withRow({ ...rows.body, type: "object" }), decided("/Body/Kind", "Object", "array")],
    [
      "about another type",
      withRow({ ...rows.body, type: "string" }),
      decided("/Body", "It is an Object.", "An array."),
    ],
    ["about another limit", withRow({ ...rows.wait, maximum: 9 }), decided("/Wait", "At most 1,000.", "At most 7.")],
    ["about other values", withRow({ ...rows.mode, enum: [1, 2, 4] }), decided("/Mode", "1 and 2", "1, 2, and 3.")],
    [
      "about a field that is gone for good",
      { requestFields: Object.values(rows).filter(({ path }) => path !== "Wait") },
      decided("/Wait", "required", "optional"),
    ],
  ])("%s covers nothing", (_, changed, sections) => {
    expect(found(changed, sections)).toHaveLength(1);
  });
});
