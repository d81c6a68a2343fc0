/** The OpenAPI documents before tools of others: linters find nothing, and readers make of them what they are. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { validate } from "@readme/openapi-parser";
import spectral from "@stoplight/spectral-core";
import rulesets from "@stoplight/spectral-rulesets";
import openapiTS, { astToString } from "openapi-typescript";
import { generateApi } from "swagger-typescript-api";
import { errorTable } from "tim-bindings/errors";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeGoldens, readGenerated } from "./packages.js";

/** Redocly and what builds on it, and Spectral, call `hasOwnProperty` of the object that has a property of this name. */
const namesThatCrashLinters = "awkward-field-names";

/** swagger-typescript-api does not rename a type that is called as one of JavaScript's own, which its client then uses. */
const namesThatHideGlobals = "types-named-like-globals";

/** Markup as hostile as it gets is what this spec is made for; that the linters see it is as it should be. */
const warned = new Map([
  ["comment-terminator-in-doc", { spectral: "no-script-tags-in-markdown", redocly: "no-unsafe-markdown" }],
]);

const all = [readGenerated(), ...(await makeGoldens())];
const linted = all.filter(({ name }) => name !== namesThatCrashLinters);

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "tim-bindgen-tools-"))));
afterAll(() => rmSync(folder, { recursive: true }));

it("there are documents of every kind", () => {
  expect(linted.length).toBe(all.length - 1);
  expect(linted.length).toBeGreaterThan(10);
});

it("Redocly's linter finds nothing by its recommended rules", { timeout: 120_000 }, () => {
  const found = linted.map(({ name, openapi }) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, openapi);
    return [name, lintWithRedocly(path)];
  });
  expect(Object.fromEntries(found)).toEqual(expectedOf("redocly"));
});

/** It would report to its makers, and ask npm whether there is a newer one. */
const atHome = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

function lintWithRedocly(path) {
  const program = resolve("test/packages/tools/node_modules/@redocly/cli/bin/cli.js");
  const args = [program, "lint", path, "--extends", "recommended", "--format", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, ...atHome } });
  if (!stdout.length) throw new Error(stderr.toString());
  return JSON.parse(stdout).problems.map(({ ruleId }) => ruleId);
}

it("Spectral finds nothing by its rules for OpenAPI", async () => {
  const found = [];
  for (const { name, openapi } of linted) {
    const linter = new spectral.Spectral();
    linter.setRuleset(new spectral.Ruleset(rulesets.oas));
    const problems = await linter.run(JSON.parse(openapi));
    found.push([name, problems.map(({ code }) => code)]);
  }
  expect(Object.fromEntries(found)).toEqual(expectedOf("spectral"));
});

function expectedOf(linter) {
  return Object.fromEntries(linted.map(({ name }) => [name, warned.has(name) ? [warned.get(name)[linter]] : []]));
}

it("a program reads from the document what the package says of each code", () => {
  const rows = JSON.parse(readGenerated().openapi)["x-error-codes"];
  expect(Object.keys(rows)).toEqual(Object.keys(errorTable));
  for (const [code, row] of Object.entries(rows)) {
    const { name, description, action, retry, operations, raisedBy } = errorTable[code];
    const causes = raisedBy.map((cause) => ({ in: "body", ...cause }));
    expect(row).toMatchObject({ name, description, action, retry, raisedBy: causes });
    expect(row.operations).toEqual(operations);
  }
});

it.each(all)("a parser takes the document of $name for OpenAPI 3.1", async ({ openapi }) => {
  const { valid, errors, warnings, specification } = await validate(JSON.parse(openapi));
  expect({ valid, errors: errors ?? [], warnings, specification }).toEqual({
    valid: true,
    errors: [],
    warnings: [],
    specification: "OpenAPI",
  });
});

describe("openapi-typescript", () => {
  it.each(linted)("reads the document of $name", async ({ openapi }) => {
    expect(astToString(await openapiTS(openapi))).toContain("export interface paths");
  });

  it("makes types of it that are those of the package", async () => {
    writeFileSync(join(folder, "theirs.d.ts"), astToString(await openapiTS(readGenerated().openapi)));
    writeFileSync(
      join(folder, "same.ts"),
      `import type { components, operations } from "./theirs.js";
import type * as types from "${resolve("generated/types.js")}";
type Theirs = components["schemas"];
declare const theirs: Theirs["SendMsgRequest"];
export const there: types.SendMsgRequest = theirs;
export const sent: operations["sendMsg"]["requestBody"]["content"]["application/json"] = theirs;
export const answer = (it: types.SendMsgSuccess): string => it.MsgKey;
`,
    );
    const { status, stdout } = compile(join(folder, "same.ts"));
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
});

describe("swagger-typescript-api", { timeout: 120_000 }, () => {
  it("makes clients that compile, but for names that it is known to trip over", async () => {
    const paths = new Map();
    for (const { name, openapi } of linted) paths.set(name, await writeClient(name, openapi));
    const known = paths.get(namesThatHideGlobals);
    expect(compile(...[...paths.values()].filter((path) => path !== known))).toEqual({ status: 0, stdout: "" });
    expect(compile(known).stdout).toContain("Type 'Promise' is not generic.");
  });

  it("makes a client that takes a good packet and no broken one", async () => {
    await writeClient("client", readGenerated().openapi);
    const sends = (element) => `v4.sendMsg(query, { To_Account: "bob", MsgRandom: 1, MsgBody: [${element}] });`;
    writeFileSync(
      join(folder, "sends.ts"),
      `import { Api } from "./client.js";
const { v4 } = new Api();
const query = { random: 1, contenttype: "json" } as const;
void ${sends('{ MsgType: "TIMTextElem", MsgContent: { Text: "hi" } }')}
// @ts-expect-error The content is that of another element.
void ${sends('{ MsgType: "TIMFaceElem", MsgContent: { Text: "hi" } }')}
`,
    );
    expect(compile(join(folder, "sends.ts"))).toEqual({ status: 0, stdout: "" });
  });
});

async function writeClient(name, openapi) {
  const { files } = await generateApi({ spec: JSON.parse(openapi), output: false, silent: true });
  const path = join(folder, `${name}.ts`);
  writeFileSync(path, files.map(({ fileContent }) => fileContent).join(""));
  return path;
}

function compile(...paths) {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const args = [tsc, "--noEmit", "--strict", "--module", "nodenext", "--skipLibCheck", ...paths];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return { status, stdout };
}
