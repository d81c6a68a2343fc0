/** Changes in each format: `test/cases/diff-formats/` has one comparison and its expected output. */
import { parse } from "yaml";
import pc from "picocolors";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Report } from "../../generator/src/cli/change-report/contents.js";
import { formatReport } from "../../generator/src/cli/change-report/report.js";
import { levelOf } from "../../generator/src/diff/change.js";
import { compare } from "../../generator/src/diff/compare.js";
import { drift } from "../../generator/src/drift/drift.js";
import { levels } from "../../generator/src/diff/rules.js";
import { nextVersion } from "../../generator/src/diff/version.js";
import { holdTo } from "./compare.js";
import { type BriefPage, type BriefSpec, pageContract, specContract } from "../support/contracts.js";

const folder = "test/cases/diff-formats";
const input = readFileSync(`${folder}/input.yaml`, "utf8");
const { old, new: now, page } = parse(input) as { old: BriefSpec; new: BriefSpec; page: BriefPage };

const plain = pc.createColors(false);
const coloured = pc.createColors(true);

function reportOf(before: BriefSpec, after: BriefSpec): Report {
  const changes = compare(specContract(before, "old.yaml"), specContract(after, "new.yaml"));
  return { level: levelOf(changes), changes, version: "0.9.3" };
}

const report = reportOf(old, now);
const drifted = drift(specContract(now, "new.yaml"), pageContract(page));
const driftReport: Report = { ...drifted, level: levelOf(drifted.changes), version: "0.9.3" };

describe("each format", () => {
  it("prints what is expected", () => {
    const visible = formatReport("text", coloured, report).replaceAll("\u001b", "\\e");
    holdTo(
      folder,
      new Map([
        ["input.yaml", input],
        ["text.txt", formatReport("text", plain, report)],
        ["coloured.txt", visible],
        ["markdown.md.txt", formatReport("markdown", plain, report)],
        ["github.txt", formatReport("github", plain, report)],
        ["json.txt", JSON.stringify(JSON.parse(formatReport("json", plain, report)), undefined, 2)],
        ["drift.txt", formatReport("text", plain, driftReport)],
      ]),
    );
  });

  it("has the documented keys in JSON, in their order, and the fingerprint", () => {
    const { level, changes } = JSON.parse(formatReport("json", plain, report));
    expect(levels).toContain(level);
    const keys = ["rule", "level", "area", "kind", "at", "from", "to", "symbols", "message", "fingerprint"];
    for (const change of changes) expect(Object.keys(change)).toEqual(keys);
  });

  it("says that nothing changed", () => {
    const none = reportOf(old, old);
    expect(formatReport("text", plain, none)).toBe("No change.\n");
    expect(formatReport("text", plain, { ...none, decided: [] })).toBe("No drift.\n");
    expect(formatReport("markdown", plain, none)).toBe("## Unreleased\n\nVersion bump: **none**.\n");
    expect(formatReport("github", plain, none)).toBe("");
    expect(formatReport("json", plain, none)).toBe('{"level":"none","changes":[]}\n');
  });
});

describe("hostile text of a page", () => {
  const hostile = "\u001b[31m\n::error::x, [a](b) <img> `c` \u202e|";
  const facts = (description: string): BriefPage => ({
    requestFields: [{ path: hostile.replaceAll(".", ""), description, enum: [hostile] }],
  });
  const changes = compare(pageContract({}), pageContract(facts("")));
  const made: Report = { level: "minor", changes, version: undefined };

  it("cannot control a terminal or start a new line", () => {
    for (const format of ["text", "markdown"] as const) {
      const text = formatReport(format, plain, made);
      expect(text).not.toMatch(/[\u001b\u202e]|^::error/m);
    }
    expect(formatReport("github", plain, made).trimEnd().split("\n")).toHaveLength(1);
  });

  it("stays text in Markdown", () => {
    expect(formatReport("markdown", plain, made)).not.toMatch(/[^\\][[<`]/);
  });
});

describe("the version that follows", () => {
  it.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["0.1.9", "patch", "0.1.10"],
    ["1.2.3", "none", "1.2.3"],
    ["1.2.3-beta.1", "minor", undefined],
  ] as const)("%s, after a change of level %s, is %s", (version, level, next) => {
    expect(nextVersion(version, level)).toBe(next);
  });
});
