/** The check of lock files: each entry that npm fetches is pinned by a strong hash and comes from the registry. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Run, runNode, temporaryFolder } from "../../support/run.js";

const sha512 = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;
const sha1 = `sha1-${Buffer.alloc(20, 1).toString("base64")}`;
const tarball = "https://registry.npmjs.org/a/-/a-1.0.0.tgz";

function check(...paths: readonly string[]): Promise<Run> {
  return runNode([resolve(".ci/check-lock-files.js"), ...paths]);
}

/** Checks a lock file that is good but for these entries. */
function checkEntries(entries: { readonly [path: string]: object }): Promise<Run> {
  const file = join(temporaryFolder(), "package-lock.json");
  const packages = {
    "": { name: "project", workspaces: ["own"] },
    own: { name: "own", version: "1.0.0" },
    "node_modules/own": { resolved: "own", link: true },
    "node_modules/good": { version: "2.0.0", integrity: sha512 },
    ...entries,
  };
  writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
  return check(file);
}

describe("the lock files of the repository", () => {
  it("pin everything that is fetched", async () => {
    expect(await check()).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

describe("an entry is refused by name", () => {
  it.each([
    ["without integrity", { resolved: tarball }, "has no `integrity`"],
    ["with an empty integrity", { integrity: " " }, "has no `integrity`"],
    ["with SHA-1 alone", { integrity: sha1 }, "has no strong hash"],
    ["with a hash that is too short", { integrity: "sha512-AAAA" }, "has no strong hash"],
    ["with a hash that is not a text", { integrity: 1 }, "has no `integrity`"],
    ["over plain HTTP", { integrity: sha512, resolved: tarball.replace("https", "http") }, "comes from"],
    ["from another host", { integrity: sha512, resolved: tarball.replace(".org", ".example") }, "comes from"],
    ["with credentials", { integrity: sha512, resolved: tarball.replace("//", "//me@") }, "comes from"],
    [
      "with the tarball of another package",
      { integrity: sha512, resolved: tarball.replace("/a/", "/b/") },
      "comes from",
    ],
    ["from a repository", { resolved: "git+ssh://git@host.example/a.git#abc" }, "has no `integrity`"],
    ["that claims to be bundled", { inBundle: true }, "no package above it bundles anything"],
    ["that links to another place", { link: true, resolved: tarball }, "is a link to a folder outside the repository"],
    ["that links to a folder above", { link: true, resolved: "../a" }, "is a link to a folder outside the repository"],
  ])("%s", async (_, entry, problem) => {
    const { status, stderr } = await checkEntries({ "node_modules/a": { version: "1.0.0", ...entry } });
    expect(stderr).toContain(`node_modules/a (1.0.0) `);
    expect(stderr).toContain(problem);
    expect(stderr).not.toContain("node_modules/good");
    expect(status).toBe(1);
  });

  it("that holds nothing", async () => {
    const { status, stderr } = await checkEntries(JSON.parse('{"node_modules/a":null}') as { [path: string]: object });
    expect(stderr).toContain("node_modules/a (no version) has no `integrity`");
    expect(status).toBe(1);
  });

  it("each of several, in every lock file below a folder", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "deep"));
    mkdirSync(join(folder, "node_modules/other"), { recursive: true });
    const lock = (name: string): string =>
      JSON.stringify({ lockfileVersion: 3, packages: { [`node_modules/${name}`]: { version: "1.0.0" } } });
    writeFileSync(join(folder, "package-lock.json"), lock("a"));
    writeFileSync(join(folder, "deep/package-lock.json"), lock("b"));
    writeFileSync(join(folder, "node_modules/other/package-lock.json"), lock("c"));
    const { status, stderr } = await check(folder);
    expect(stderr.match(/node_modules\/\S+ \(1\.0\.0\) has no/g)).toHaveLength(2);
    expect([status, stderr.includes("node_modules/a"), stderr.includes("node_modules/b")]).toEqual([1, true, true]);
  });
});

describe("an entry is accepted", () => {
  it.each([
    [
      "with a strong hash beside a weak one",
      { "node_modules/a": { integrity: `${sha1} ${sha512}`, resolved: tarball } },
    ],
    ["in the folder of another", { "node_modules/b/node_modules/a": { integrity: sha512, resolved: tarball } }],
    ["under another name", { "node_modules/alias": { name: "a", integrity: sha512, resolved: tarball } }],
    ["from a file", { "node_modules/a": { resolved: "file:vendor/a.tgz" } }],
    [
      "within the tarball of another",
      {
        "node_modules/b": { integrity: sha512, bundleDependencies: ["a"] },
        "node_modules/b/node_modules/a": { inBundle: true },
      },
    ],
  ])("%s", async (_, entries) => {
    expect(await checkEntries(entries)).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});

describe("a text that is not a lock file of version 3", () => {
  it.each([["{"], ["null"], ["{}"], ['{"lockfileVersion":1,"dependencies":{}}'], ['{"lockfileVersion":3}']])(
    "%s",
    async (text) => {
      const file = join(temporaryFolder(), "package-lock.json");
      writeFileSync(file, text);
      const { status, stderr } = await check(file);
      expect(stderr).toMatch(/is not a lock file of version 3/);
      expect(status).toBe(1);
    },
  );

  it("no lock file at all", async () => {
    const { status, stderr } = await check(temporaryFolder());
    expect(stderr).toMatch(/There is no lock file to check/);
    expect(status).toBe(1);
  });
});
