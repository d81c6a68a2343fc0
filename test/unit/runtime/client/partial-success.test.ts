/** What the client makes of an answer that is neither the success nor the failure of the envelope. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CallResult, ClientMethod } from "../../../../generator/runtime/client/client.js";
import { build } from "../../../../generator/src/model/build.js";
import type { ApiModel } from "../../../../generator/src/model/types.js";
import { caseSources } from "../../../cases/golden/cases.js";
import { importFrom, importJudge, writePackage } from "../validation/package.js";

interface TestClient {
  readonly [operation: string]: ClientMethod<unknown, object>;
}

interface ClientModule {
  createClient(options: object): TestClient;
}

const removals: (() => void)[] = [];
let folder = "";
let client: TestClient = {};
let answer: object = {};
let asked = 0;

function modelOfCase(): ApiModel {
  const { value } = build(caseSources("partial-success"));
  if (value === undefined) throw new Error("The case has no model.");
  return value;
}

beforeAll(async () => {
  folder = await writePackage(modelOfCase(), (remove) => removals.push(remove));
  const { createClient } = await importFrom<ClientModule>(folder, "client.js");
  const transport = async (): Promise<Response> => {
    asked += 1;
    return new Response(JSON.stringify(answer));
  };
  client = createClient({ transport });
});
afterAll(() => removals.forEach((remove) => remove()));

async function call(operation: string, content: object): Promise<CallResult<object>> {
  answer = content;
  asked = 0;
  const input = { sendAll: { To: ["bob"], Text: "hi" }, importAll: { Records: [] }, ping: {} }[operation];
  const result = await client[operation]?.safe(input, { retry: { attempts: 2 } });
  expect(asked).toBe(1);
  return result ?? expect.unreachable();
}

const some = { Status: "SomeError", Code: 0, Info: "", Key: "a", Missed: [{ To: "bob", Code: 70 }] };

test("a code of success resolves, with the status and what was not done", async () => {
  expect(await call("sendAll", some)).toEqual({ ok: true, value: some });
  expect(await call("importAll", { Status: "FEW", Code: 0, Info: "" })).toMatchObject({
    ok: true,
    value: { Status: "FEW" },
  });
  expect(await call("sendAll", { Status: "OK", Code: 0, Info: "", Key: "a" })).toMatchObject({ ok: true });
});

test.each([70, 1, 12345])("code %i is an error of unknown outcome, which is not tried again", async (Code) => {
  expect(await call("sendAll", { ...some, Code })).toMatchObject({
    ok: false,
    error: { name: "ApiError", code: Code, status: "SomeError", outcome: "unknown" },
  });
});

test("an answer without what every success has is none", async () => {
  const { Key: _, ...rest } = some;
  expect(await call("sendAll", rest)).toMatchObject({
    ok: false,
    error: { name: "ResponseError", outcome: "unknown" },
  });
});

test.each([
  ["ping", "SomeError"],
  ["importAll", "SomeError"],
  ["sendAll", "MOST"],
])("operation %s has no status %s", async (operation, Status) => {
  expect(await call(operation, { ...some, Status })).toMatchObject({
    ok: false,
    error: { name: "ResponseError", reason: "the body is not an answer of this API" },
  });
});

test("a failure with the code of success stays what it was", async () => {
  expect(await call("sendAll", { ...some, Status: "FAIL" })).toMatchObject({
    ok: false,
    error: { name: "ResponseError", reason: "the answer says FAIL with code 0" },
  });
});

test("its validator takes either code, and reads openly", async () => {
  const judge = await importJudge(folder, "SendAllResponse");
  for (const packet of [some, { ...some, Code: 70 }, { ...some, More: 1 }]) {
    expect(judge.is(packet)).toBe(true);
    expect(judge.validate(packet).valid).toBe(true);
  }
  const found = (packet: object): unknown => {
    const verdict = judge.validate(packet);
    return verdict.valid || verdict.violations.map(({ path, keyword }) => `${path} ${keyword}`);
  };
  expect(found({ ...some, Status: "OK", Code: 70 })).toEqual(["/Code enum"]);
  expect(found({ ...some, Status: "MOST" })).toEqual(["/Status enum"]);
  expect(found({ ...some, Missed: [{}] })).toEqual(["/Missed/0/To required", "/Missed/0/Code required"]);
});

test("several statuses are one type", async () => {
  const judge = await importJudge(folder, "ImportResponse");
  for (const Status of ["MOST", "FEW"]) {
    expect(judge.validate({ Status, Code: 0, Info: "", Refused: ["x"] }).valid).toBe(true);
    expect(judge.validate({ Status, Code: 0, Info: "", Refused: [1] }).valid).toBe(false);
  }
});
