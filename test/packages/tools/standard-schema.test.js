/** Libraries that take a Standard Schema: a good packet passes, a broken one gives its issues at the right place. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sValidator } from "@hono/standard-validator";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { initTRPC } from "@trpc/server";
import Ajv from "ajv";
import { Hono } from "hono";
import * as withSchemas from "tim-bindings/json-schema";
import { sendMsgRequestSchema } from "tim-bindings/validators";
import { describe, expect, it } from "vitest";
import { readGenerated } from "./packages.js";

const good = {
  To_Account: "bob",
  MsgRandom: 1,
  MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }],
};
const broken = { ...good, MsgBody: [good.MsgBody[0], { MsgType: "TIMTextElem", MsgContent: { Text: 5 } }] };
const path = ["MsgBody", 1, "MsgContent", "Text"];
const message = "`MsgBody[1].MsgContent.Text` must be a string, but is 5.";

/** The two entries give validators that other libraries cannot tell apart. */
const schemas = [
  ["validators", sendMsgRequestSchema],
  ["json-schema", withSchemas.sendMsgRequestSchema],
];

it("the types are those of the standard", () => {
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--types", "node"];
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--ignoreConfig", ...options, "taken.ts"], {
    cwd: resolve("test/packages/tools/fixture"),
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(status).toBe(0);
});

describe.each(schemas)("the schema of %s", (_entry, schema) => {
  it("guards a route of Hono", async () => {
    const app = new Hono().post("/send", sValidator("json", schema), (context) =>
      context.json(context.req.valid("json")),
    );
    const ask = (packet) =>
      app.request("/send", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(packet),
      });
    const passed = await ask(good);
    expect([passed.status, await passed.json()]).toEqual([200, good]);
    const refused = await ask(broken);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ success: false, error: [{ path, message }] });
  });

  it("guards a procedure of tRPC", async () => {
    const t = initTRPC.create();
    const router = t.router({ send: t.procedure.input(schema).mutation(({ input }) => input.To_Account) });
    const caller = t.createCallerFactory(router)({});
    expect(await caller.send(good)).toBe("bob");
    const failure = await caller.send(broken).catch((error) => error);
    expect(failure).toMatchObject({ code: "BAD_REQUEST", cause: { issues: [{ path, message }] } });
  });

  it("tells a field of TanStack Form what is wrong with it", async () => {
    expect(await submitted(schema, good)).toEqual({ sent: good, errors: [] });
    const { sent, errors } = await submitted(schema, broken);
    expect(sent).toBeUndefined();
    expect(errors).toMatchObject([{ message }]);
  });
});

async function submitted(schema, defaultValues) {
  let sent;
  const form = new FormApi({
    defaultValues,
    validators: { onSubmit: schema },
    onSubmit: ({ value }) => (sent = value),
  });
  form.mount();
  const index = defaultValues.MsgBody.length - 1;
  const field = new FieldApi({ form, name: `MsgBody[${index}].MsgContent.Text` });
  field.mount();
  await form.handleSubmit();
  return { sent, errors: field.getMeta().errors };
}

describe("Standard JSON Schema", () => {
  const { input, output } = withSchemas.sendMsgRequestSchema["~standard"].jsonSchema;
  const published = JSON.parse(readGenerated().schemas["schema/SendMsgRequest.json"]);

  it("gives the published schema, a copy each time", () => {
    const given = input({ target: "draft-2020-12" });
    expect(given).toEqual(published);
    expect(output({ target: "draft-2020-12" })).toEqual(published);
    given.properties.To_Account.type = "integer";
    expect(input({ target: "draft-2020-12" })).toEqual(published);
  });

  it("gives one that a validator of draft 7 understands to the last keyword", () => {
    const schema = input({ target: "draft-07" });
    // A tag is required beside the variants that have it.
    const judge = new Ajv.default({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
    expect(JSON.stringify(schema)).not.toContain("$defs");
    expect(judge(good), JSON.stringify(judge.errors)).toBe(true);
    expect(judge(broken)).toBe(false);
    expect(judge({ ...good, OfflinePushInfo: { PushFlag: 7 } })).toBe(false);
  });

  it("gives none in a dialect that it does not know", () => {
    expect(() => input({ target: "openapi-3.0" })).toThrow(TypeError);
  });
});

it("a program that imports the validator alone does not carry the schema", () => {
  const text = ["validators.js", "index.js"].map((name) => readFileSync(`generated/${name}`, "utf8")).join("");
  expect(text).not.toContain("json-schema");
});
