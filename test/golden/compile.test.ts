/** Everything that is generated compiles under the strict options of both compilers, and parses as JavaScript. */
import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import ts from "typescript-5.9";
import { compilers, runNode, strictOptions, temporaryFolder, writeTree } from "../support/run.js";
import { caseSources, generateTree, goldenCases, readSources } from "./cases.js";
import type { Tree } from "./compare.js";

const packages = new Map<string, Tree>();

beforeAll(async () => {
  for (const { name, options } of goldenCases()) packages.set(name, await generateTree(caseSources(name), options));
  packages.set("generated", await generateTree(readSources("spec"), { enumStyle: "object" }));
});

it.each(compilers)("every declaration file compiles with $name", async ({ tsc }) => {
  const folder = temporaryFolder(onTestFinished);
  for (const [name, files] of packages) writeTree(join(folder, name), files);
  const config = { compilerOptions: strictOptions, include: ["*/**/*.d.ts"] };
  writeTree(folder, new Map([["tsconfig.json", JSON.stringify(config)]]));
  const { status, stdout } = await runNode([tsc, "-p", folder, "--listFiles"]);
  expect(stdout.split("\n").filter((line) => line.includes("error TS"))).toEqual([]);
  expect(status).toBe(0);
  const checked = stdout.split("\n").filter((line) => line.includes(folder)).length;
  expect(checked).toBeGreaterThan(packages.size * 10);
});

it("every JavaScript file parses as a module", () => {
  const modules = [...packages].flatMap(([name, files]) =>
    [...files].filter(([path]) => path.endsWith(".js")).map(([path, text]) => ({ path: `${name}/${path}`, text })),
  );
  expect(modules.length).toBeGreaterThan(packages.size * 10);
  expect(modules.flatMap(syntaxErrors)).toEqual([]);
});

function syntaxErrors({ path, text }: { readonly path: string; readonly text: string }): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
}
