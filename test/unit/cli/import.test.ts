/** `tim-bindgen import`: what it writes, what it prints, and what it leaves alone. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { parse as parseYaml } from "yaml";
import { temporaryFolder } from "../../support/run.js";
import { cli, put } from "./cli.js";

const [older, newer] = ["page-2023.md", "page-2024.md"].map((name) =>
  readFileSync(`test/cases/import-loop/${name}`, "utf8"),
);
const spec = readFileSync("test/cases/import-loop/spec/booking.yaml", "utf8");

function folder(): string {
  const cwd = temporaryFolder(onTestFinished);
  put(cwd, "old.md", older ?? "");
  put(cwd, "new.md", newer ?? "");
  put(cwd, "spec/booking.yaml", spec);
  return cwd;
}

it("begins a spec from nothing, in a folder that is not there yet, from which a package can be made", async () => {
  const cwd = folder();
  // Nothing on the page says what the token is.
  put(cwd, "new.md", (newer ?? "").replace(/^\| token .*\n/m, ""));
  const { status, stdout, stderr } = await cli(["import", "new.md", "--into", "api/rooms.yaml"], { cwd });
  expect([status, stdout]).toEqual([0, "13 added: api/rooms.yaml (new), api/rooms.page.json (new)\n"]);
  expect(stderr).toBe("Lines marked `review` are proposals. Check and complete each one, then remove the mark.\n");
  expect(await cli(["generate", "--spec", "api", "--out", "out"], { cwd })).toMatchObject({ status: 0 });
});

it("writes nothing on a dry run, and prints a diff that can be applied", async () => {
  const cwd = folder();
  await cli(["import", "old.md", "--into", "spec/booking.yaml"], { cwd });
  const before = readdirSync(join(cwd, "spec"));
  const { status, stdout } = await cli(["import", "new.md", "--into", "spec/booking.yaml", "--dry-run"], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain("--- spec/booking.yaml\n+++ spec/booking.yaml\n@@ ");
  expect(stdout).toContain("\n-      maximum: 14\n+      maximum: 21 # review: was 14, line 32 of the page\n");
  expect(stdout).not.toContain("page.json");
  expect(readFileSync(join(cwd, "spec/booking.yaml"), "utf8")).toBe(spec);
  expect(readdirSync(join(cwd, "spec"))).toEqual(before);
});

it("names both sides of a conflict, keeps what a person wrote, and exits with 1", async () => {
  const cwd = folder();
  const { status, stdout } = await cli(["import", "new.md", "--into", "spec/booking.yaml", "--date", "2024-02-20"], {
    cwd,
  });
  expect(status).toBe(1);
  expect(stdout).toContain(
    "spec/booking.yaml:21:5 - warning import/conflict: Conflict in the maximum of /Nights: new.md:32 has 21, this spec has 14. The spec's value was kept.",
  );
  const written = readFileSync(join(cwd, "spec/booking.yaml"), "utf8");
  expect(written).toContain("maximum: 14\n");
  expect(written).toContain("deprecated: No longer documented as of 2024-02-20. } # review");
});

it("takes out what the page has no longer, when it is asked to", async () => {
  const cwd = folder();
  await cli(["import", "old.md", "--into", "spec/booking.yaml"], { cwd });
  const { stdout } = await cli(["import", "new.md", "--into", "spec/booking.yaml", "--prune"], { cwd });
  expect(stdout).toContain("8 added, 2 updated, 2 removed: ");
  expect(readFileSync(join(cwd, "spec/booking.yaml"), "utf8")).not.toMatch(/Towels: \{|5003:/);
});

it("prints one object for programs", async () => {
  const cwd = folder();
  const args = ["import", "old.md", "--into", "spec/booking.yaml", "--format", "json"];
  const { status, stdout } = await cli(args, { cwd });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    written: true,
    files: [{ file: "spec/booking.page.json", state: "created" }],
    added: 0,
    updated: 0,
    deprecated: 0,
    restored: 0,
    removed: 0,
    findings: [],
  });
  const dry = await cli(["import", "new.md", "--into", "spec/booking.yaml", "--format", "json", "--dry-run"], { cwd });
  const { written, files } = JSON.parse(dry.stdout);
  expect(written).toBe(false);
  expect(files[0]).toMatchObject({ file: "spec/booking.yaml", state: "changed", diff: expect.stringContaining("@@") });
});

const service = spec.slice(spec.indexOf("service:"), spec.indexOf("\n", spec.indexOf("operation:") - 2)).trimEnd();

it.each([
  ["a quoted key", (text: string) => text.replace("service:", '"service":')],
  [
    "a key in single quotes, behind a comment",
    (text: string) => text.replace("service:", "# operation: none\n'service':"),
  ],
  ["flow style", (text: string) => JSON.stringify(parseYaml(text))],
  ["an explicit key", (text: string) => text.replace("service:\n", "? service\n:\n")],
])("joins a service that is written with %s", async (_, write) => {
  const cwd = folder();
  put(cwd, "api/shop.yaml", `${write(service)}\n`);
  const { status, stderr } = await cli(["import", "new.md", "--into", "api/rooms.yaml"], { cwd });
  expect([status, stderr]).toEqual([expect.any(Number), expect.not.stringContaining("error")]);
  expect(Object.keys(parseYaml(readFileSync(join(cwd, "api/rooms.yaml"), "utf8")))).not.toContain("service");
  expect(await cli(["generate", "--spec", "api", "--out", "out"], { cwd })).toMatchObject({ status: 0 });
});

it.each([
  ["a comment", "# service: elsewhere\nnotes: text\n"],
  ["a text of several lines", "notes: |\n  text\n\n  service: none\nmore: >-\n  x\n"],
])("begins a service where others only mention the word, in %s", async (_, text) => {
  const cwd = folder();
  put(cwd, "api/notes.yaml", text);
  await cli(["import", "new.md", "--into", "api/rooms.yaml"], { cwd });
  expect(Object.keys(parseYaml(readFileSync(join(cwd, "api/rooms.yaml"), "utf8")))).toContain("service");
});

it("reports a file beside it that cannot be parsed, rather than begin a second service", async () => {
  const cwd = folder();
  put(cwd, "api/shop.yaml", `${service}\n  broken: [\n`);
  const { status, stdout, stderr } = await cli(["import", "new.md", "--into", "api/rooms.yaml"], { cwd });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^api\/shop\.yaml:\d+:\d+ - error spec\/yaml-syntax: /m);
  expect(existsSync(join(cwd, "api/rooms.yaml"))).toBe(false);
});

it.each([
  [["import", "new.md"], "--into is missing. Pass the YAML file to import the page into."],
  [
    ["import", "new.md", "--into", "spec.json"],
    "--into 'spec.json' is not a YAML file. Its name must end in .yaml or .yml.",
  ],
  [["import", "new.md", "--into", "a.yaml", "--date", "soon"], "--date 'soon' is not a date. Write it as 2024-02-29."],
  [
    ["import", "new.md", "--into", "folder.yaml"],
    "'folder.yaml' is a folder. Pass the YAML file of one operation with --into.",
  ],
  [["import", "new.md", "--into", "new.md/a.yaml"], "'new.md/a.yaml' cannot be written: "],
  [["import", "none.md", "--into", "a.yaml"], "'none.md' cannot be read: it does not exist."],
])("refuses %j", async (args, sentence) => {
  const cwd = folder();
  put(cwd, "folder.yaml/a.md", "");
  const { status, stdout, stderr } = await cli(args, { cwd });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(existsSync(join(cwd, "a.yaml"))).toBe(false);
});

it("refuses a spec that is broken, and a record that is none, and changes neither", async () => {
  const cwd = folder();
  put(cwd, "broken/booking.yaml", spec.replace("minimum: 1", "minimum: one"));
  const broken = await cli(["import", "new.md", "--into", "broken/booking.yaml"], { cwd });
  expect([broken.status, broken.stdout]).toEqual([2, ""]);
  expect(broken.stderr).toContain(
    "broken/booking.yaml:24:16 - error spec/wrong-type: 'minimum' must be a number, but is text.",
  );
  put(cwd, "spec/booking.page.json", "{}");
  const unrecorded = await cli(["import", "new.md", "--into", "spec/booking.yaml"], { cwd });
  expect([unrecorded.status, unrecorded.stdout]).toEqual([2, ""]);
  expect(unrecorded.stderr).toContain("'spec/booking.page.json' is not a record of an import.");
  expect(readFileSync(join(cwd, "spec/booking.yaml"), "utf8")).toBe(spec);
});
