/** What is emitted for people and other tools: the reference, OpenAPI, JSON Schema files and the package itself. */
import { expect, test } from "vitest";
import { builders } from "../../../generator/src/emit/builders/builders.js";
import { client } from "../../../generator/src/emit/client/client.js";
import { types } from "../../../generator/src/emit/types/types.js";
import { openApi } from "../../../generator/src/emit/openapi/openapi.js";
import type { Emitted, Emitter, OutputFile } from "../../../generator/src/emit/emitter.js";
import { packageFiles } from "../../../generator/src/emit/package/package.js";
import { FieldTree } from "../../../generator/src/emit/docs/field-tree.js";
import { operationParts, operationSection } from "../../../generator/src/emit/docs/operation.js";
import { readme } from "../../../generator/src/emit/readme/readme.js";
import { runtimeFor } from "../../../generator/src/emit/runtime/runtime.js";
import { callFacts } from "../../../generator/src/emit/reference/operation.js";
import { phraseHtml } from "../../../generator/src/print/html.js";
import { phraseMarkdown } from "../../../generator/src/print/markdown.js";
import { emitters } from "../../../generator/src/emit/registry.js";
import { schemaFiles } from "../../../generator/src/emit/schema/schema.js";
import type { ApiModel } from "../../../generator/src/model/types.js";
import { array, define, error, field, fixture, object, oneOf, string, withTypes } from "./fixture.js";
import { hostileTexts } from "./hostile.js";

async function emitted(
  emitter: Emitter,
  model: ApiModel = fixture,
  before: Partial<Emitted> = {},
): Promise<readonly OutputFile[]> {
  const entries = emitters.flatMap(({ entry }) => entry?.(model.service.auth.scheme) ?? []);
  return (await emitter.emit(model, { enumStyle: "object" }, { files: [], entries, ...before })).files;
}

async function textOf(emitter: Emitter, path: string, model: ApiModel = fixture): Promise<string> {
  return (await emitted(emitter, model)).find((file) => file.path === path)?.text ?? "";
}

// ---- the reference ----

test("the reference has a row for each field, with its limits, unit, default and codes", async () => {
  const text = await textOf(readme, "README.md");
  expect(text).toContain(
    "`MsgLifeTime` | integer | no | 0 to 604800 | seconds | `604800` | [90026](#code-90026) | How long to keep the message for an offline recipient. |",
  );
  expect(text).toContain("`SyncOtherMachine` | integer | no | one of `1`, `2` |");
  expect(text).toContain("About SyncOtherMachine.<br>`1`: copy<br>`2`: no copy |");
  expect(text).toContain("`MsgBody` | array of [`MsgElement`](#type-MsgElement) | yes |");
  expect(text).not.toContain("SendMsgInput");
});

test("fields and codes are linked both ways, and no link leads nowhere", async () => {
  const text = await textOf(readme, "README.md");
  expect(text).toContain("Fields: [`SendMsgRequest.MsgLifeTime`](#field-SendMsgRequest-MsgLifeTime)");
  expect(text).toContain('<a id="field-SendMsgRequest-MsgLifeTime"></a>`MsgLifeTime`');
  const headings = [...text.matchAll(/^## (\w+)$/gm)].map(([, title = ""]) => title.toLowerCase());
  const places = new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)]);
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(links.filter((id) => !places.has(id))).toEqual([]);
  expect(links.length).toBeGreaterThan(20);
});

test("the reference says what a code means, whether to retry, what to do and what raises it", async () => {
  const text = await textOf(readme, "README.md");
  expect(text).toContain(
    '| <a id="code-90003"></a>90003 | `InvalidToAccount` | What InvalidToAccount means. | never | ' +
      "What to do about InvalidToAccount. | `sendMsg` | `/To_Account` (`required`, `type`)<br>Fields: [`SendMsgRequest.To_Account`](#field-SendMsgRequest-To_Account) |",
  );
  expect(text).toContain("URL parameter `/sdkappid` (`required`)");
});

test("the reference shows the samples, the contradictions and the page with its date", async () => {
  const text = await textOf(readme, "README.md");
  expect(text).toContain('```json\n{\n  "To_Account": "bob",');
  expect(text).toContain(
    "  - field table: integer\n  - sample: a text\n  - **Decided**: It is an integer. The table is more exact.",
  );
  expect(text).toContain(
    "Source: [Sending a message](https://example.com/document/product/1047/34919), as of 2020-09-15",
  );
});

test("the example of a call gives what a client needs, and leaves out what it draws", async () => {
  const text = await textOf(readme, "README.md");
  expect(text).toContain(
    'const client = createClient({\n  sdkAppId: 0, // About sdkappid.\n  userSig: "...", // About usersig.\n});',
  );
  expect(text).toMatch(/await client\.sendMsg\(\{\s+To_Account: "bob",\s+MsgBody/);
  const service = { ...fixture.service, auth: { scheme: "bearer" as const }, urlParameters: [] };
  expect(await textOf(readme, "README.md", { ...fixture, service })).toContain('createClient({\n  token: "...",\n});');
});

test("nameless objects are listed below the field that holds them", async () => {
  const inner = object(field("Name", string(), { codes: [90003] }));
  const text = await textOf(readme, "README.md", withTypes(define("Outer", object(field("List", array(inner))))));
  expect(text).toContain("`List` | array of object |");
  expect(text).toContain("└ `Name` | string |");
  expect(text).toContain("[`Outer.List[].Name`](#field-Outer-List-Name)");
});

/** A model that has one text wherever a spec can put one. */
function modelOf(text: string): ApiModel {
  const odd = field(text, string({ enum: [{ value: text, description: text }], pattern: text }), {
    description: text,
    unit: text,
    default: text,
    deprecated: text,
    codes: [1],
  });
  const source = { page: text, title: text, url: `https://x.test/${text}`, updated: text };
  const row = error(1, "Odd", {
    description: text,
    action: text,
    unraisable: text,
    deprecated: text,
    raisedBy: [{ where: "body", at: text, on: [text] }],
  });
  const operations = fixture.operations.map((operation) => ({
    ...operation,
    title: text,
    description: text,
    source,
    samples: [{ name: text, title: text, direction: "request" as const, packet: { [text]: text }, origin: row.origin }],
    contradictions: [
      { at: text, statements: [{ where: text, says: text }], decision: text, because: text, origin: row.origin },
    ],
  }));
  const service = { ...fixture.service, title: text, description: text, source };
  return {
    ...withTypes({ ...define("Odd", object(odd), text), source }),
    service,
    operations,
    errors: [row],
    files: [text],
  };
}

function withoutCode(document: string): string {
  return document
    .replace(/^<!-- @generated by [^<>]* -->/, "")
    .replace(/^```\w+\n[^]*?\n```$/gm, "```")
    .replace(/\\[^]/g, "")
    .replace(/`[^`\n]*`|<code>[^<\n]*<\/code>/g, "");
}

/** What Markdown and HTML would make of a document, roughly: tags, cells, headings, lists, fences and links. */
function shapeOf(document: string): string {
  return withoutCode(document)
    .split("\n")
    .map(
      (line) =>
        (/^(#+ |- |  - |\d+\. |```|>|\|)/.exec(line)?.[1] ?? "") + (line.match(/[<>|[\]]|\]\(/g) ?? []).join(""),
    )
    .join("\n");
}

test("hostile text stays text in the reference", async () => {
  // Blank text would leave paragraphs out, which is another matter.
  for (const text of hostileTexts.filter((candidate) => candidate.trim() !== "" && !candidate.includes("`"))) {
    const document = await textOf(readme, "README.md", modelOf(text));
    expect(shapeOf(document), JSON.stringify(text)).toBe(shapeOf(await textOf(readme, "README.md", modelOf("x"))));
    expect(withoutCode(document)).not.toMatch(/<(?!a id="[\w.-]+"><\/a>|\/a>|br>)/);
    expect(document).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\r\u0000]/);
  }
});

test("code between backticks stays code, and lonely backticks do not open any", async () => {
  const text = await textOf(
    readme,
    "README.md",
    withTypes(define("Odd", object(), "Replaces `a|b` and <b>, not ` alone.")),
  );
  expect(text).toContain("Replaces <code>a\\|b</code> and &lt;b&gt;, not \\` alone.");
});

// ---- OpenAPI and JSON Schema ----

interface Json {
  readonly [key: string]: Json;
}

async function openApiOf(model: ApiModel = fixture): Promise<Json> {
  return JSON.parse(await textOf(openApi, "openapi.json", model)) as Json;
}

test("the OpenAPI document describes the operation, its packets and its samples", async () => {
  const document = await openApiOf();
  const operation = document["paths"]?.["/v4/openim/sendmsg"]?.["post"];
  expect(operation).toMatchObject({
    operationId: "sendMsg",
    tags: ["tim"],
    summary: "Send a message",
    parameters: [{ $ref: "#/components/parameters/random" }, { $ref: "#/components/parameters/contenttype" }],
    requestBody: { required: true },
    "x-max-bytes": 8192,
    "x-rate-limit": { calls: 200, seconds: 1 },
  });
  expect(Object.keys(operation?.["responses"] ?? {})).toEqual(["200", "4XX", "5XX"]);
  const media = operation?.["requestBody"]?.["content"]?.["application/json"];
  expect(media).toMatchObject({
    schema: { $ref: "#/components/schemas/SendMsgRequest" },
    examples: { plain: { summary: "A plain message" } },
  });
  expect(document["servers"]).toEqual([{ url: "https://console.tim.qq.com", description: "China" }]);
});

test("credentials are security schemes, tagged unions have a mapping, and programs can read the errors", async () => {
  const document = await openApiOf();
  expect(document["security"]).toEqual([{ sdkappid: [], usersig: [] }]);
  expect(document["components"]?.["securitySchemes"]?.["usersig"]).toMatchObject({
    type: "apiKey",
    in: "query",
    name: "usersig",
  });
  expect(document["components"]?.["schemas"]?.["MsgElement"]?.["discriminator"]).toEqual({
    propertyName: "MsgType",
    mapping: { TIMTextElem: "#/components/schemas/TIMTextElem", TIMFaceElem: "#/components/schemas/TIMFaceElem" },
  });
  expect(document["x-error-codes"]?.["90003"]).toMatchObject({
    name: "InvalidToAccount",
    retry: "never",
    raisedBy: [{ in: "body", at: "/To_Account", on: ["required", "type"] }],
  });
});

test("every reference of the OpenAPI document leads somewhere, and every component is used", async () => {
  const document = await openApiOf(withTypes(define("Unused", object())));
  const text = JSON.stringify(document);
  const references = new Set([...text.matchAll(/"#(\/components\/[^"]+)"/g)].map(([, pointer = ""]) => pointer));
  const found = [...references].filter((pointer) => {
    const target = pointer
      .split("/")
      .slice(1)
      .reduce<Json | undefined>((node, name) => node?.[name], document);
    return target !== undefined;
  });
  expect(found).toEqual([...references]);
  const components = Object.entries(document["components"] ?? {}).flatMap(([kind, members]) =>
    kind === "securitySchemes" ? [] : Object.keys(members).map((name) => `/components/${kind}/${name}`),
  );
  expect(components.filter((pointer) => !references.has(pointer))).toEqual([]);
});

test("a linter misses neither a contact nor a description", async () => {
  const [operation] = fixture.operations;
  if (operation === undefined) throw new Error("The fixture has an operation.");
  const document = await openApiOf({ ...fixture, operations: [{ ...operation, description: "" }] });
  expect(document["info"]?.["contact"]).toEqual({ name: "Chat", url: fixture.service.source?.url });
  expect(document["paths"]?.["/v4/openim/sendmsg"]?.["post"]).toMatchObject({ description: operation.title });
  const unnamed = await openApiOf({ ...fixture, service: { ...fixture.service, source: undefined } });
  expect(unnamed["info"]?.["contact"]).toEqual({ name: "Chat" });
});

test("operations of one path share its item", async () => {
  const [operation] = fixture.operations;
  if (operation === undefined) throw new Error("The fixture has an operation.");
  const second = { ...operation, name: "readMsg", method: "GET" as const };
  const document = await openApiOf({ ...fixture, operations: [operation, second] });
  expect(Object.keys(document["paths"]?.["/v4/openim/sendmsg"] ?? {})).toEqual(["post", "get"]);
});

test("there is a schema file for each packet, free of paths of this machine", async () => {
  const files = await emitted(schemaFiles);
  expect(files.map(({ path }) => path)).toEqual(["schema/SendMsgRequest.json", "schema/SendMsgResponse.json"]);
  for (const { text } of files) {
    expect(text).not.toContain(process.cwd());
    expect(Object.keys(JSON.parse(text) as object).slice(0, 4)).toEqual(["$schema", "$id", "title", "description"]);
  }
});

test("hidden characters are escaped in JSON", async () => {
  const text = await textOf(openApi, "openapi.json", modelOf("a\u202eb\u2028c"));
  expect(text).toContain("a\\u202eb\\u2028c");
  expect(text).not.toMatch(/[\u202e\u2028]/);
});

// ---- the package ----

test("the package exports the entries that were emitted, types first, and packs nothing else", async () => {
  const paths = ["index.js", "types.js", "builders.js", "client.js", "openapi.json", "schema/A.json", "runtime/x.js"];
  const files = paths.map((path) => ({ path, text: "" }));
  const entries = [client, builders, types].flatMap(({ entry }) => entry?.("user-sig") ?? []);
  const [manifest, license] = await emitted(packageFiles, fixture, { files, entries });
  const json = JSON.parse(manifest?.text ?? "") as Json;
  expect(json["exports"]).toEqual({
    ".": { types: "./index.d.ts", default: "./index.js" },
    "./types": { types: "./types.d.ts", default: "./types.js" },
    "./client": { types: "./client.d.ts", default: "./client.js" },
    "./openapi.json": "./openapi.json",
    "./schema/*.json": "./schema/*.json",
    "./package.json": "./package.json",
  });
  expect(Object.keys(json["exports"]?.["."] ?? {})[0]).toBe("types");
  expect(json["files"]).toEqual(["*.js", "*.d.ts", "openapi.json", "runtime", "schema"]);
  expect(json).toMatchObject({
    name: "tim-bindings",
    version: "0.1.0",
    license: "MIT",
    type: "module",
    sideEffects: false,
  });
  expect(json["dependencies"]).toBeUndefined();
  expect(license?.path).toBe("LICENSE");
});

test("a package without a licence gets no text of one", async () => {
  const model = { ...fixture, service: { ...fixture.service, license: undefined } };
  const files = await emitted(packageFiles, model);
  expect(files.map(({ path }) => path)).toEqual(["package.json"]);
  expect(files[0]?.text).toContain('"license": "UNLICENSED"');
});

test("the runtime comes without the authentication schemes that the service lacks", () => {
  const paths = [
    "runtime/client/client.js",
    "runtime/auth/user-sig/scheme.js",
    "runtime/auth/user-sig/scheme.d.ts",
    "runtime/auth/user-sig/create.js",
    "runtime/auth/bearer/scheme.js",
    "runtime/auth/bearer/token.js",
    "runtime/auth/auth.js",
  ];
  const files = paths.map((path) => ({ path, text: "" }));
  const kept = runtimeFor("user-sig", files).map(({ path }) => path);
  expect(kept).toEqual([
    "runtime/client/client.js",
    "runtime/auth/user-sig/scheme.js",
    "runtime/auth/user-sig/scheme.d.ts",
    "runtime/auth/user-sig/create.js",
    "runtime/auth/auth.js",
  ]);
});

test("a tag with one value reads as always that value", async () => {
  const text = await textOf(
    readme,
    "README.md",
    withTypes(define("Odd", object(field("Kind", string({ enum: oneOf("a") }))))),
  );
  expect(text).toContain('`Kind` | string | no | always `"a"` |');
});

test("README and page state the same facts about a call", async () => {
  const [operation] = fixture.operations;
  if (operation === undefined) throw new Error("The fixture has an operation.");
  const limited = {
    ...operation,
    rateLimit: { calls: 1, seconds: 2 },
    deduplication: { fields: ["A_b", "C"], seconds: 1 },
  };
  const model = { ...fixture, operations: [limited] };
  const facts = callFacts(model, limited);
  expect(facts.map(({ term }) => term)).toEqual([
    "Call",
    "Hosts",
    "Request",
    "Response",
    "Rate",
    "Duplicates",
    "Codes",
    "Source",
  ]);
  const text = await textOf(readme, "README.md", model);
  const page = operationSection(model, operationParts(model, limited, new FieldTree(model))).text;
  for (const { term, text: fact } of facts) {
    expect(text).toContain(`- ${term}: ${phraseMarkdown(fact)}\n`);
    expect(page).toContain(`<dt>${term}</dt><dd>${phraseHtml(fact).text}</dd>`);
  }
  expect(text).toContain("- Rate: at most 1 call per 2 seconds\n");
  expect(text).toContain("- Duplicates: packets with the same `A_b`, `C` within 1 second count as one\n");
  expect(page).toContain("packets with the same <code>A_b</code>, <code>C</code> within 1 second count as one");
});
