/** The maintenance loop of the README, from a changed page to a package that supports both versions of the page. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { cli, type Ended, put } from "../unit/cli/cli.js";
import { holdTo, readTree } from "./compare.js";
import { temporaryFolder } from "../support/run.js";

const folder = "test/cases/import-loop";
const spec = "spec/booking.yaml";
const [older, newer] = ["page-2023.md", "page-2024.md"];

it("goes from a changed page to a package that supports both versions", async () => {
  const cwd = temporaryFolder(onTestFinished);
  cpSync(folder, cwd, { recursive: true });
  cpSync(join(cwd, "spec"), join(cwd, "old"), { recursive: true });
  const run = (...args: readonly string[]): Promise<Ended> => cli(args, { cwd });
  const read = (path: string): string => readFileSync(join(cwd, path), "utf8");

  // The page that the spec was written from: nothing changes, and the record is the base of the next import.
  expect(await run("import", older, "--into", spec, "--date", "2023-01-10")).toMatchObject({
    status: 0,
    stdout: "No fact changed: spec/booking.page.json (new)\n",
  });
  expect(read(spec)).toBe(read("old/booking.yaml"));

  // The new page: its values are merged, marked for review.
  expect((await run("import", newer, "--into", spec, "--date", "2024-02-20")).status).toBe(0);
  const imported = read(spec);
  expect(imported).toContain("# review");

  // After the review of all marks, another import changes nothing.
  put(cwd, spec, read("resolved.yaml"));
  expect(read(spec)).not.toContain("review");
  expect(await run("import", newer, "--into", spec, "--date", "2024-03-01")).toEqual({
    status: 0,
    stdout: "Nothing to change: the spec matches the page.\n",
    stderr: "",
  });
  expect((await run("drift", newer, "--spec", spec)).status).toBe(0);

  // The changelog entry, and the next version, which is now in the spec.
  const { stdout: changelog } = await run("diff", "old", "spec", "--format", "markdown");
  const [, version] = /^## (\S+)$/m.exec(changelog) ?? [];
  expect(read(spec)).toContain(`version: ${version ?? "none"} }`);

  // The package accepts the packets of both pages.
  expect((await run("generate")).status).toBe(0);
  for (const page of [older, newer]) {
    const facts = JSON.parse((await run("page", "--format", "json", page)).stdout);
    for (const [as, samples] of [
      ["request", facts.requestSamples],
      ["response", facts.responseSamples],
    ]) {
      put(cwd, "samples.jsonl", samples.map((sample: unknown) => `${JSON.stringify(sample)}\n`).join(""));
      expect(samples.length).toBeGreaterThan(0);
      expect(await run("validate", "--as", as, "samples.jsonl")).toMatchObject({ status: 0 });
    }
  }

  const inputs = [...readTree(folder)].filter(([path]) => !path.startsWith("expected/"));
  const expected = [
    ["expected/imported.yaml", imported],
    ["expected/changelog.md", changelog],
  ] as const;
  holdTo(folder, new Map([...inputs, ...expected]));
});
