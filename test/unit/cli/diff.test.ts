import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, put, specFolder } from "./cli.js";

/** A folder with the spec of the shop, and the same spec later. */
function twoSpecs(edit: (order: string) => string): string {
  const cwd = specFolder();
  cpSync(join(cwd, "spec"), join(cwd, "later"), { recursive: true });
  const order = join(cwd, "later/order.yaml");
  writeFileSync(order, edit(readFileSync(order, "utf8")));
  return cwd;
}

const raised = (order: string): string => order.replace("maximum: 9", "maximum: 12");
const lowered = (order: string): string => order.replace("maximum: 9", "maximum: 8");
const reworded = (order: string): string => order.replace("How many.", "The number and not more.");

describe("diff", () => {
  it("says what changed between two specs, with both lines, the symbols and a fingerprint", async () => {
    const cwd = twoSpecs(raised);
    const { status, stdout, stderr } = await cli(["diff", "spec", "later"], { cwd });
    expect([status, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "minor",
      expect.stringMatching(/^ {2}The upper limit of \/Count in the request was raised from maximum 9 to maximum 12: /),
      "    spec/order.yaml:10 -> later/order.yaml:10",
    ]);
    expect(lines[3]).toMatch(/^ {4}request-upper-limit-raised · touches OrderRequest · [0-9a-f]{16}$/);
    expect(lines.slice(4)).toEqual(["", "Level: minor (1 minor).", ""]);
  });

  it("compares the files of an operation with what lies beside them", async () => {
    const cwd = twoSpecs(raised);
    const { status, stdout } = await cli(["diff", "spec/order.yaml", "later/order.yaml"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain("request-upper-limit-raised");
  });

  it("finds nothing between a spec and itself", async () => {
    const cwd = specFolder();
    expect(await cli(["diff", "spec", "spec", "--prose", "--fail-on", "patch"], { cwd })).toEqual({
      status: 0,
      stdout: "No change.\n",
      stderr: "",
    });
  });

  it.each([
    ["minor", raised, [0, 1, 1]],
    ["major", lowered, [1, 1, 1]],
    ["none", reworded, [0, 0, 0]],
  ] as const)("fails on what it is asked to fail on: a change of level %s", async (level, edit, expected) => {
    const cwd = twoSpecs(edit);
    const statuses: (number | null)[] = [];
    for (const failOn of ["major", "minor", "patch"]) {
      const { status, stdout } = await cli(["diff", "spec", "later", "--fail-on", failOn, "--format", "json"], { cwd });
      expect(JSON.parse(stdout).level).toBe(level);
      statuses.push(status);
    }
    expect(statuses).toEqual(expected);
  });

  it("counts what was reworded, and lists it when asked", async () => {
    const cwd = twoSpecs(reworded);
    const quiet = await cli(["diff", "spec", "later"], { cwd });
    expect(quiet).toEqual({
      status: 0,
      stdout: "No change.\n",
      stderr: "1 description was reworded (1 with changed numbers or negations). Use --prose to list them.\n",
    });
    const told = await cli(["diff", "spec", "later", "--prose", "--fail-on", "patch"], { cwd });
    expect(told.stdout).toContain("    - How many.\n    + The number and not more.\n");
    expect([told.status, told.stderr]).toEqual([1, ""]);
  });

  it("proposes a section of a changelog and the next version, and annotates a workflow", async () => {
    const cwd = twoSpecs(lowered);
    const markdown = await cli(["diff", "spec", "later", "--format", "markdown"], { cwd });
    expect(markdown.stdout).toMatch(
      /^## 2\.0\.0\n\nVersion bump: \*\*major\*\* \(1\.0\.0 → 2\.0\.0\)\.\n\n### Changed\n/,
    );
    const github = await cli(["diff", "spec", "later", "--format", "github"], { cwd });
    expect(github.stdout).toMatch(
      /^::error file=later\/order\.yaml,line=10,title=major%3A request-upper-limit-lowered::.*\n$/,
    );
  });

  it("leaves out what a file approves of, writes it when asked, and names approvals of nothing", async () => {
    const cwd = twoSpecs(lowered);
    const accepting = ["diff", "spec", "later", "--accept", "approved.txt", "--fail-on", "patch"];
    expect((await cli(accepting, { cwd })).status).toBe(2);
    const written = await cli([...accepting, "--write-accept"], { cwd });
    expect(written).toEqual({ status: 0, stdout: "No change.\n", stderr: "1 accepted change not shown.\n" });
    const file = readFileSync(join(cwd, "approved.txt"), "utf8");
    expect(file).toMatch(/^[0-9a-f]{16} major request-upper-limit-lowered \/Count\n$/);
    put(cwd, "approved.txt", `# lower, as agreed\n${file.trimEnd()}`);
    expect((await cli(accepting, { cwd })).status).toBe(0);
    expect((await cli([...accepting, "--write-accept"], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, "approved.txt"), "utf8")).toBe(`# lower, as agreed\n${file}`);
    const unused = await cli(["diff", "spec", "spec", "--accept", "approved.txt"], { cwd });
    expect(unused.status).toBe(0);
    expect(unused.stderr).toMatch(/^approved\.txt:2: unused approval [0-9a-f]{16}\.\n$/);
    put(cwd, "approved.txt", "all of it\n");
    const wrong = await cli(accepting, { cwd });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("'approved.txt' has no fingerprint on line 1");
  });

  it("shows what is wrong with a spec that cannot be read, and ends with status 2", async () => {
    const cwd = twoSpecs((order) => order.replace("type: string", "type: strin"));
    const { status, stdout, stderr } = await cli(["diff", "spec", "later"], { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/later\/order\.yaml:9:\d+ - error spec\/unknown-type/);
    expect(stderr).toMatch(/'later' cannot be used\. Fix the errors above\.\n$/);
  });
});

/** The facts of the shop's page, as tables. */
const orderPage = `# Placing an Order

## Sample URL
\`https://shop.example.com/v1/order?app=1\`

### Request fields
| Field | Type | Required | Description |
| --- | --- | --- | --- |
| Customer | String | Yes | Who orders |
| Count | Integer | No | How many |

### Error codes
| Error Code | Description |
| --- | --- |
| 4000 | Unreadable |
| 4001 | No customer |
| 4002 | Wrong |
| 4003 | Count |
| 4013 | Too large |
`;

describe("a page that cannot be read", () => {
  it("ends with status 2 and a diagnostic", async () => {
    const cwd = specFolder();
    put(cwd, "page.md", "");
    const { status, stdout, stderr } = await cli(["drift", "page.md"], { cwd });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/error page\/[a-z-]+: /);
    expect(stderr).toMatch(/'page\.md' cannot be used\. Fix the errors above\.\n$/);
  });
});

describe("pages", () => {
  it("are compared with one another", async () => {
    const cwd = specFolder();
    put(cwd, "old.md", orderPage);
    put(
      cwd,
      "new.md",
      orderPage
        .replace("| Count | Integer | No |", "| Count | Integer | Yes |")
        .replace("String | Yes", "String | Required"),
    );
    const { status, stdout } = await cli(["diff", "old.md", "new.md", "--fail-on", "major"], { cwd });
    expect(stdout).toContain("    old.md:10 -> new.md:10\n    request-field-became-required · ");
    expect([status, stdout.split("\n").at(-2)]).toEqual([1, "Level: major (1 major)."]);
  });

  it("are held against the spec: drift ends with status 1", async () => {
    const cwd = specFolder();
    put(cwd, "page.md", orderPage);
    for (const spec of ["spec", "spec/order.yaml"]) {
      const { status, stdout } = await cli(["drift", "page.md", "--spec", spec, "--format", "json"], { cwd });
      const { level, changes } = JSON.parse(stdout);
      const found = changes.map(({ rule, at }: { rule: string; at: string }) => `${rule} ${at}`);
      expect([status, level, ...found]).toEqual([
        1,
        "major",
        "request-field-removed-optional /Articles",
        "body-limit-removed maxBodyBytes",
      ]);
    }
  });
});
