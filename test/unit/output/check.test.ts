import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareOutput } from "../../../generator/src/output/check.js";
import { hashesOf } from "../../../generator/src/output/hash.js";
import { contentOf, filesOf, treeOf, writtenFolder } from "./folder.js";

const tree = { "a.js": "a", "sub/b.js": "b" };
const wanted = hashesOf(filesOf(tree));

/** What is said of a folder after something was done to it. */
async function differences(change: (folder: string) => void): Promise<string[]> {
  const folder = await writtenFolder(tree);
  change(folder);
  const before = treeOf(folder);
  const found = compareOutput(folder, wanted).differences.map(({ path, state }) => `${path} ${state}`);
  expect(treeOf(folder)).toEqual(before);
  return found;
}

describe("compareOutput", () => {
  it.each<[string, (folder: string) => void, string[]]>([
    ["nothing", () => undefined, []],
    ["a missing file", (folder) => rmSync(join(folder, "a.js")), ["a.js missing"]],
    ["a changed file", (folder) => writeFileSync(join(folder, "sub/b.js"), "x"), ["sub/b.js stale"]],
    [
      "a missing folder",
      (folder) => rmSync(folder, { recursive: true }),
      [".manifest.json missing", "a.js missing", "sub/b.js missing"],
    ],
    ["a file too many", (folder) => writeFileSync(join(folder, "sub/c.js"), "x"), ["sub/c.js left-over"]],
    ["a folder too many", (folder) => mkdirSync(join(folder, "old")), ["old/ left-over"]],
    ["a lost manifest", (folder) => rmSync(join(folder, ".manifest.json")), [".manifest.json missing"]],
    [
      "installed packages and hidden files",
      (folder) => [mkdirSync(join(folder, "node_modules")), writeFileSync(join(folder, ".DS_Store"), "")],
      [],
    ],
  ])("finds %s", async (_, change, found) => {
    expect(await differences(change)).toEqual(found);
  });

  it("takes a link to an equal file for no file of its own", async () => {
    const found = await differences((folder) => {
      writeFileSync(join(folder, "..", "elsewhere.js"), "a");
      rmSync(join(folder, "a.js"));
      symlinkSync("../elsewhere.js", join(folder, "a.js"));
    });
    expect(found).toEqual(["a.js stale"]);
  });

  it("does not trust a manifest that says that a stale file is current", async () => {
    const found = await differences((folder) => {
      const forged = treeOf(folder)[".manifest.json"]?.replace(
        wanted.get("a.js") ?? "",
        hashesOf(filesOf({ "a.js": "x" })).get("a.js") ?? "",
      );
      writeFileSync(join(folder, "a.js"), "x");
      writeFileSync(join(folder, ".manifest.json"), forged ?? "");
    });
    expect(found).toEqual([".manifest.json stale", "a.js stale"]);
  });

  it("calls a folder with foreign files settled, since a run would leave them", async () => {
    const folder = await writtenFolder(tree);
    writeFileSync(join(folder, "own.txt"), "");
    expect(compareOutput(folder, wanted)).toMatchObject({ isUpToDate: true, differences: [{ path: "own.txt" }] });
    expect(contentOf(folder)).toEqual({ ...tree, "own.txt": "" });
  });
});
