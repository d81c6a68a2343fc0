/** Everything that is generated compiles under the strict options of both compilers, and parses as JavaScript. */
import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { transformSync } from "esbuild";
import { compilesBeside, needsPeer, peers } from "../../support/peers.js";
import { pageProgram, withoutPageProgram } from "../../support/page-program.js";
import { compilers, linkPackage, runNode, strictOptions, temporaryFolder, writeTree } from "../../support/run.js";
import { caseSources, generateTree, goldenCases, readSources } from "./cases.js";
import type { Tree } from "../compare.js";

const packages = new Map<string, Tree>();

beforeAll(async () => {
  for (const { name, options } of goldenCases()) packages.set(name, await generateTree(caseSources(name), options));
  packages.set("generated", await generateTree(readSources("spec"), { enumStyle: "object" }));
});

it.each(compilers)("every declaration file that needs no other package compiles with $name", async ({ tsc }) => {
  const folder = temporaryFolder(onTestFinished);
  for (const [name, files] of packages) {
    writeTree(join(folder, name), new Map([...files].filter(([path]) => !needsPeer(path))));
  }
  expect(await declarationsChecked(tsc, folder, strictOptions)).toBeGreaterThan(packages.size * 10);
});

/** Of the packages, one with a single operation and one with several stand for all: the declarations of others take long to check. */
it.each(compilers.flatMap((compiler) => peers.map((peer) => ({ ...compiler, ...peer }))))(
  "$name compiles those that need $peer beside it",
  async ({ tsc, peer, options }) => {
    const folder = temporaryFolder(onTestFinished);
    linkPackage(peer, folder);
    for (const name of ["generated", "two-operations-share-types"]) {
      const files = packages.get(name) ?? new Map();
      writeTree(join(folder, name), new Map([...files].filter(([path]) => compilesBeside(peer, path))));
    }
    expect(await declarationsChecked(tsc, folder, options)).toBeGreaterThan(50);
  },
  60_000,
);

/** How many files of the folder were found to be without error. */
async function declarationsChecked(tsc: string, folder: string, compilerOptions: object): Promise<number> {
  const config = { compilerOptions, include: ["*/**/*.d.ts"], exclude: ["node_modules"] };
  writeTree(folder, new Map([["tsconfig.json", JSON.stringify(config)]]));
  const { status, stdout } = await runNode([tsc, "-p", folder, "--listFiles"]);
  const lines = stdout.split("\n");
  expect(lines.filter((line) => line.includes("error TS"))).toEqual([]);
  expect(status).toBe(0);
  return lines.filter((line) => line.includes(folder)).length;
}

it("every JavaScript file parses as a module", () => {
  const modules = [...packages].flatMap(([name, files]) =>
    [...files]
      .filter(([path]) => path.endsWith(".js"))
      .map(([path, text]) => ({ path: `${name}/${path}`, text: withoutPageProgram(text) })),
  );
  expect(modules.length).toBeGreaterThan(packages.size * 10);
  // Most are the same in all packages.
  const shared = { path: "the program of the page", text: pageProgram };
  const distinct = new Map([shared, ...modules].map((module) => [module.text, module]));
  expect([...distinct.values()].flatMap(syntaxErrors)).toEqual([]);
});

function syntaxErrors({ path, text }: { readonly path: string; readonly text: string }): string[] {
  try {
    transformSync(text, { format: "esm" });
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}
