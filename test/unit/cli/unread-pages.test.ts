/** Pages that were not read, or only in part: no command takes what they lack for a change, and none writes anything. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../support/run.js";
import { cli, put } from "./cli.js";

const page = readFileSync("test/cases/import-loop/page-2023.md", "utf8");
const translated = `## 预订\n\n\`\`\`\n${page.match(/https:\S+/)?.[0] ?? ""}\n\`\`\`\n\n### 请求字段\n\n| 字段 | 类型 | 说明 |
| --- | --- | --- |\n| Room | String | 房间 |\n| Nights | Integer | 几晚 |\n\n### 错误码\n\n| 错误码 | 含义 |\n| --- | --- |\n| 5001 | 无房 |\n`;
const shell = '<!doctype html><title>Book</title><div id="app"></div><script src="app.js"></script>\n';
const half = page.slice(0, page.indexOf("\n", page.length / 2));

/** A spec with the record of an import. */
async function folder(): Promise<string> {
  const cwd = temporaryFolder(onTestFinished);
  put(cwd, "page.md", page);
  put(cwd, "spec/booking.yaml", readFileSync("test/cases/import-loop/spec/booking.yaml", "utf8"));
  await cli(["import", "page.md", "--into", "spec/booking.yaml", "--date", "2023-01-01"], { cwd });
  return cwd;
}

it.each([
  ["a page in another language", "other.md", translated, /^other\.md:9:1 - error page\/nothing-read: /m],
  ["a page that a script draws", "other.html", shell, /error page\/drawn-by-script: /],
  ["half a page", "other.md", half, /^other\.md:\d+:\d+ - error page\/(?:parts-missing|breaks-off): /m],
])("refuses %s in import, drift and diff", async (_, file, text, sentence) => {
  const cwd = await folder();
  put(cwd, file, text);
  const paths = ["spec/booking.yaml", "spec/booking.page.json"].map((path) => join(cwd, path));
  const before = paths.map((path) => readFileSync(path, "utf8"));
  for (const args of [
    ["import", file, "--into", "spec/booking.yaml"],
    ["import", file, "--into", "spec/booking.yaml", "--prune"],
    ["drift", file, "--spec", "spec"],
    ["diff", "page.md", file],
    ["diff", file, "page.md"],
  ]) {
    const { status, stdout, stderr } = await cli(args, { cwd });
    expect([args[0], status, stdout]).toEqual([args[0], 2, ""]);
    expect(stderr).toMatch(sentence);
  }
  expect(paths.map((path) => readFileSync(path, "utf8"))).toEqual(before);
});

it("begins no spec from a page of which nothing was read", async () => {
  const cwd = await folder();
  put(cwd, "other.md", translated);
  const { status, stdout, stderr } = await cli(["import", "other.md", "--into", "new/order.yaml"], { cwd });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^other\.md:9:1 - error page\/nothing-read: /m);
  expect(existsSync(join(cwd, "new"))).toBe(false);
});

it("prints what was not read, with lines, and ends with 2 if it was all of the page", async () => {
  const cwd = await folder();
  put(cwd, "other.md", translated);
  const { status, stdout, stderr } = await cli(["page", "--format", "json", "other.md"], { cwd });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^tim-bindgen: only the path of 'other\.md' was read\. /);
  const { read, problems } = JSON.parse(stdout);
  expect(read).toEqual({ tables: { seen: 2, read: 0 }, code: { seen: 1, read: 1 } });
  const unread = problems.filter(({ rule }: { rule: string }) => rule === "table-not-read");
  expect(unread.map(({ line }: { line: number }) => line)).toEqual([9, 16]);
});

it("counts what was read of a page that is read in part, and ends with 0", async () => {
  const cwd = await folder();
  put(cwd, "other.md", `${page}\n\n### 其他\n\n| 字段 | 类型 |\n| --- | --- |\n| Bed | String |\n`);
  const { status, stdout } = await cli(["page", "--format", "json", "other.md"], { cwd });
  expect(status).toBe(0);
  const { tables } = JSON.parse(stdout).read;
  expect(tables.seen - tables.read).toBe(1);
});
