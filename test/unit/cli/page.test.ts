/** `tim-bindgen page`: what it prints, of which pages, and with which exit status. */
import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../support/run.js";
import { cli, spawnCli, put } from "./cli.js";

const page = readFileSync("test/cases/page/traits/every-part-of-a-page/page.md", "utf8");
const contradicting = readFileSync("test/cases/page/problems/type-contradicts-samples/page.md", "utf8");

function folder(): string {
  const cwd = temporaryFolder(onTestFinished);
  put(cwd, "good.md", page);
  put(cwd, "bad.md", contradicting);
  return cwd;
}

it("prints the object of the contract, with hosts, samples and limits laid bare", async () => {
  const { status, stdout, stderr } = await cli(["page", "--format", "json", "good.md"], { cwd: folder() });
  expect([status, stderr]).toEqual([0, ""]);
  const facts = JSON.parse(stdout);
  expect(Object.keys(facts)).toEqual([
    "api",
    "method",
    "hosts",
    "urlParameters",
    "maxCallFrequency",
    "maxBodyBytes",
    "requestFields",
    "responseFields",
    "errorCodes",
    "requestSamples",
    "responseSamples",
    "read",
    "problems",
  ]);
  expect(facts).toMatchObject({
    api: "v1/orders/create",
    hosts: ["api.shop.example"],
    urlParameters: ["appid", "token"],
    maxCallFrequency: { calls: 50, seconds: 1 },
    maxBodyBytes: 2048,
    responseSamples: [{ Status: "OK" }],
    read: { tables: { seen: 4, read: 4 }, code: { seen: 3, read: 3 } },
  });
  expect(facts.requestFields[0]).toEqual({
    name: "Buyer",
    path: "Buyer",
    type: "string",
    required: true,
    description: "Who buys. At most 20 characters.",
    line: 26,
    maxLength: 20,
  });
});

it("prints one object a line for several pages, each with its file", async () => {
  const { status, stdout } = await cli(["page", "--format", "json", "good.md", "bad.md"], { cwd: folder() });
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).file)).toEqual(["good.md", "bad.md"]);
});

it("prints a summary for people, with what the page says against itself", async () => {
  const { status, stdout } = await cli(["page", "bad.md"], { cwd: folder() });
  expect(status).toBe(0);
  expect(stdout).toContain("v1/orders/create (bad.md)");
  expect(stdout).toContain("Items  object, required  What is bought.");
  expect(stdout).toMatch(/line \d+: type-contradicts-samples: `Items` is an object in the table/);
});

it("reads standard input", async () => {
  const { status, stdout } = await cli(["page", "--format", "json", "-"], { cwd: folder(), input: page });
  expect([status, JSON.parse(stdout).api]).toEqual([0, "v1/orders/create"]);
});

it("goes on after a page that cannot be read, and ends with status 2", async () => {
  const cwd = folder();
  put(cwd, "latin.md", Buffer.from([0xe9, 0x20, 0xe9]));
  put(cwd, "zero.md", "a\u0000b");
  put(cwd, "large.md", "a".repeat(8_000_001));
  const { status, stdout, stderr } = await cli(
    ["page", "--format", "json", "none.md", "latin.md", "zero.md", "large.md", "good.md"],
    { cwd },
  );
  expect(status).toBe(2);
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  const sentences = stderr.split("\n").filter((line) => /^(?:tim-bindgen|\w+\.md)/.test(line));
  expect(sentences).toEqual([
    "tim-bindgen: 'none.md' cannot be read: it does not exist.",
    "latin.md - error page/not-utf8: The page is not UTF-8 text; save it as UTF-8.",
    "zero.md:1:2 - error page/control-character: The page contains the control character U+0000, so it is not a text file.",
    "large.md - error page/too-large: The page is too large: it may have at most 2000000 characters.",
  ]);
  expect(stderr).not.toMatch(/ at .*:\d+:\d+\)/);
});

it("loads nothing that generates", async () => {
  const cwd = folder();
  const trace = put(
    cwd,
    "trace.mjs",
    'import { register } from "node:module";\nregister("data:text/javascript," + encodeURIComponent(' +
      "\"import { writeSync } from 'node:fs'; export async function resolve(s, c, n) { const r = await n(s, c); " +
      "writeSync(2, r.url + '\\\\n'); return r; }\"));\n",
  );
  const { status, stderr } = await spawnCli(["page", "good.md"], { cwd, env: { NODE_OPTIONS: `--import ${trace}` } });
  expect(status).toBe(0);
  expect(stderr).toContain("/page/document/read-markdown.js");
  expect(stderr).not.toMatch(/ts-morph|json-schema-to-typescript|\/ajv\/|parse5|micromark|\/src\/emit\/|node:crypto/);
});
