/** The bytes that the command line writes depend on the spec alone: not on the folder, the time zone or the language. */
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { runNode, temporaryFolder } from "../../support/run.js";
import { readTree } from "../../cases/compare.js";

const program = resolve("generator/bin/tim-bindgen.js");

it.each([
  { from: "another folder", env: {} },
  { from: "another time zone", env: { TZ: "Pacific/Kiritimati" } },
  { from: "another language", env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
])("writes generated/ byte for byte from $from", async ({ env }) => {
  const folder = temporaryFolder();
  cpSync("spec", join(folder, "spec"), { recursive: true });
  const { status, stderr } = await runNode([program, "generate"], { cwd: folder, env: { ...process.env, ...env } });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect([...readTree(join(folder, "generated"))]).toEqual([...readTree("generated")]);
});
