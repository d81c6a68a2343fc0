/** What is generated today is what is committed: each small case, and the package that the project publishes. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caseFolder, caseSources, generateTree, goldenCases, readSources } from "./cases.js";
import { compareTrees, holdTo, readTree, report, type Tree } from "../compare.js";

const cases = goldenCases();

it("there are cases, and each says what it shows", () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
  expect(cases.filter(({ about, hold }) => about === "" || hold.length === 0)).toEqual([]);
});

describe.each(cases)("$name", ({ name, options, hold }) => {
  it("generates what is expected", async () => {
    const made = await generateTree(caseSources(name), options);
    const held = hold.map((path) => [path, made.get(path) ?? absent(path)] as const);
    holdTo(join(caseFolder(name), "expected"), new Map([...held, ["paths.txt", pathList(made)]]));
  });

  it("generates the same bytes again, and from files in another order", async () => {
    const sources = caseSources(name);
    const first = await generateTree(sources, options);
    const again = await generateTree(sources, options);
    const reversed = await generateTree(sources.toReversed(), options);
    expect([...again]).toEqual([...first]);
    expect([...reversed]).toEqual([...first]);
  });
});

it("generated/ is what the generator makes of spec/, byte for byte", async () => {
  const made = await generateTree(readSources("spec"), { enumStyle: "object" });
  const committed = new Map(readTree("generated"));
  expect(committed.delete(".manifest.json")).toBe(true);
  const differences = compareTrees(committed, made);
  expect(differences, report("generated", differences)).toEqual([]);
});

function pathList(made: Tree): string {
  return [...made.keys()].sort().join("\n") + "\n";
}

function absent(path: string): never {
  throw new Error(`${path} is not generated.`);
}
