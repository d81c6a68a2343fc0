/**
 * What is reported of each broken spec: a folder per rule, `<code>/` or `<code>.<variant>/`, with `spec.yaml` or a folder `spec`, and
 * with `expected.txt`. A rule without a case fails, and so does a left-over file or folder.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../generator/src/diagnostics/diagnostic.js";
import { formatDiagnostics } from "../../generator/src/diagnostics/format.js";
import { inOrder } from "../../generator/src/diagnostics/order.js";
import { rules } from "../../generator/src/diagnostics/rules.js";
import { buildSpec } from "../../generator/src/build-spec.js";
import { checkSamples } from "../../generator/src/schema/check-samples.js";
import { holdTo, readTree, type Tree } from "./compare.js";

const root = "test/cases/diagnostics";

/** Rules that no folder can show, and where they are tested instead. */
const shownElsewhere: ReadonlyMap<string, string> = new Map([
  ["spec/too-large", "its case would be a file of two mebibytes; test/unit/yaml/parse.test.ts makes one"],
  ["spec/more-findings", "its case would hold a thousand findings; test/unit/spec/hostile.test.ts makes them"],
]);

/**
 * Diagnostics of pages and of imports have their cases in `test/cases/page` and `test/cases/import`, those of a project file are
 * tested in `test/unit/project`.
 */
const isOfSpecs = (code: string): boolean => !/^(?:page|import|project)\//.test(code);

const areas = readdirSync(root);
const cases = areas.flatMap((area) => readdirSync(join(root, area)).map((name) => `${area}/${name}`)).sort();
const codeOf = (name: string): string => name.replace(/\..*/, "");

describe("cases and rules", () => {
  const codes = new Set<string>(Object.keys(rules).filter(isOfSpecs));

  it("every rule has a case, or a reason why it has none", () => {
    const shown = new Set([...cases.map(codeOf), ...shownElsewhere.keys()]);
    expect([...codes].filter((code) => !shown.has(code))).toEqual([]);
  });

  it("every case belongs to a rule, and no reason is out of date", () => {
    expect(cases.filter((name) => !codes.has(codeOf(name)))).toEqual([]);
    expect([...shownElsewhere.keys()].filter((code) => !codes.has(code) || cases.map(codeOf).includes(code))).toEqual(
      [],
    );
  });
});

describe.each(cases)("%s", (name) => {
  const folder = join(root, name);
  const input = new Map([...readTree(folder)].filter(([path]) => path === "spec.yaml" || path.startsWith("spec/")));
  const files = [...input].map(([path, text]): SourceFile => ({ path, text }));

  it("says what is expected", () => {
    expect(existsSync(folder) && files.length > 0).toBe(true);
    const { value, diagnostics } = buildSpec(files);
    const all = value === undefined ? diagnostics : inOrder([...diagnostics, ...checkSamples(value)]);
    expect(all.map((finding) => finding.code)).toContain(codeOf(name));
    const made: Tree = new Map([...input, ["expected.txt", formatDiagnostics(all, files)]]);
    holdTo(folder, made);
  });
});
