/** The compile-only files of this folder compile, and every `@ts-expect-error` in them marks an error, under both compilers. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compilers, runNode } from "../../support/run.js";

const files = readdirSync("test/packages/types").filter((name) => name.endsWith(".types.ts"));

it("there are wrong programs as well as right ones", () => {
  const wrong = files.flatMap(
    (name) => readFileSync(`test/packages/types/${name}`, "utf8").match(/@ts-expect-error/g) ?? [],
  );
  expect(wrong.length).toBeGreaterThan(20);
});

it.each(compilers)("compiles with $name", async ({ tsc }) => {
  const { status, stdout } = await runNode([tsc, "-p", "test/packages/types"]);
  expect(stdout).toBe("");
  expect(status).toBe(0);
});
