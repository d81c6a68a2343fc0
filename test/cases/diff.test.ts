/**
 * One case per rule: a folder with two pages or two specs in `case.yaml`, and `expected.txt`. A rule without a case fails, and
 * so does one without its mirrors, unless the table says why.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { textReport } from "../../generator/src/cli/change-report/text.js";
import { type Change, levelOf } from "../../generator/src/diff/change.js";
import { compare } from "../../generator/src/diff/compare.js";
import type { Contract } from "../../generator/src/contract/contract.js";
import { changeRules, ruleOf } from "../../generator/src/diff/rules.js";
import { holdTo } from "./compare.js";
import { type BriefPage, type BriefSpec, pageContract, specContract } from "../support/contracts.js";

const root = "test/cases/diff";
const cases = readdirSync(root);

interface Case {
  readonly page?: { readonly old: BriefPage; readonly new: BriefPage };
  readonly spec?: { readonly old: BriefSpec; readonly new: BriefSpec };
}

function sidesOf(text: string): readonly [Contract, Contract] {
  const { page, spec } = parse(text) as Case;
  if (page !== undefined) return [pageContract(page.old, "old.md"), pageContract(page.new, "new.md")];
  if (spec !== undefined) return [specContract(spec.old, "old.yaml"), specContract(spec.new, "new.yaml")];
  throw new Error("A case has two pages or two specs.");
}

const report = (changes: readonly Change[]): string =>
  textReport(pc.createColors(false), { level: levelOf(changes), changes, version: undefined });

describe("the table", () => {
  it("has a case for each rule, and a rule for each case", () => {
    expect([...cases].sort()).toEqual([...changeRules.keys()].sort());
  });

  it.each([...changeRules])("mirrors %s", (name, { back, across, kind }) => {
    const mirror = changeRules.get(back);
    expect(mirror?.back).toBe(name);
    const exchanged = { added: "removed", removed: "added" } as const;
    expect(mirror?.kind).toBe(kind === "added" || kind === "removed" ? exchanged[kind] : kind);
    if (typeof across === "object") expect(across.waived).toMatch(/^[A-Z].+\.$/);
    else expect(changeRules.get(across)).toMatchObject({ across: name, kind });
  });

  it("has one principle: widening is minor in a request and major in a response, and the reverse for narrowing", () => {
    for (const [name, { level, across, back }] of changeRules) {
      if (!/^request-(type-(widened|narrowed)|enum|(upper|lower)-limit|constraint)/.test(name)) continue;
      if (/changed|replaced/.test(name)) continue;
      const levels = [level, changeRules.get(back)?.level, changeRules.get(String(across))?.level];
      expect([name, ...levels]).toEqual([name, level, ...Array(2).fill(level === "major" ? "minor" : "major")]);
    }
  });
});

describe.each(cases)("%s", (name) => {
  const folder = join(root, name);
  const input = readFileSync(join(folder, "case.yaml"), "utf8");
  const [before, after] = sidesOf(input);
  const changes = compare(before, after);

  it("is found, and reported as expected", () => {
    expect(changes.map(({ rule }) => rule)).toContain(name);
    holdTo(
      folder,
      new Map([
        ["case.yaml", input],
        ["expected.txt", report(changes)],
      ]),
    );
  });

  it("becomes its mirror if the sides are exchanged", () => {
    const mirrored = compare(after, before);
    const expected = changes.map(({ rule, at, from, to }) => ({ rule: ruleOf(rule).back, at, from: to, to: from }));
    const found = mirrored.map(({ rule, at, from, to }) => ({ rule, at, from, to }));
    expect(sorted(found)).toEqual(sorted(expected));
  });
});

function sorted(values: readonly object[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}
