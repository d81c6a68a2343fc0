import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/run.js";
import { contentOf, failing, treeOf, write, writtenFolder } from "./folder.js";

const before = { "a.js": "a1", "sub/b.js": "b1", "sub/deep/c.js": "c1" };
const after = { "a.js": "a2", "sub/b.js": "b1", "new/d.js": "d2" };

describe("writeOutput", () => {
  it("writes what is wanted, and a manifest that says so", async () => {
    const folder = join(temporaryFolder(), "made", "on", "the", "way");
    const result = await write(folder, before);
    expect(result).toMatchObject({ kind: "written", plan: { added: Object.keys(before), unchanged: [] } });
    expect(contentOf(folder)).toEqual(before);
    expect(Object.keys(JSON.parse(treeOf(folder)[".manifest.json"] ?? "").files)).toEqual(Object.keys(before));
  });

  it("gives equal bytes, manifest included, whatever was there before", async () => {
    const [long, short] = [await writtenFolder(before), await writtenFolder(after)];
    await write(long, after);
    expect(treeOf(long)).toEqual(treeOf(short));
  });

  it("removes what is not wanted any more, with the folders that it leaves empty", async () => {
    const folder = await writtenFolder(before);
    const result = await write(folder, after);
    expect(result).toMatchObject({
      plan: { added: ["new/d.js"], changed: ["a.js"], unchanged: ["sub/b.js"], removed: ["sub/deep/c.js"] },
    });
    expect(contentOf(folder)).toEqual(after);
    expect(existsSync(join(folder, "sub/deep"))).toBe(false);
  });

  it("touches no file that is as wanted", async () => {
    const folder = await writtenFolder(before);
    const old = new Date("2001-01-01");
    for (const path of [...Object.keys(before), ".manifest.json"]) utimesSync(join(folder, path), old, old);
    await write(folder, before);
    for (const path of [...Object.keys(before), ".manifest.json"])
      expect(statSync(join(folder, path)).mtime).toEqual(old);
    await write(folder, after);
    expect(statSync(join(folder, "sub/b.js")).mtime).toEqual(old);
    expect(statSync(join(folder, "a.js")).mtime).not.toEqual(old);
  });

  it("adopts files that are as wanted when the manifest was lost", async () => {
    const folder = await writtenFolder(before);
    const tree = treeOf(folder);
    rmSync(join(folder, ".manifest.json"));
    expect(await write(folder, before)).toMatchObject({ kind: "written", plan: { added: [], changed: [] } });
    expect(treeOf(folder)).toEqual(tree);
  });

  it("leaves files alone that it did not write and that are not in the way", async () => {
    const folder = await writtenFolder(before);
    writeFileSync(join(folder, "sub/deep/own.txt"), "own");
    await write(folder, after);
    expect(contentOf(folder)).toEqual({ ...after, "sub/deep/own.txt": "own" });
  });
});

describe("writeOutput refuses, and writes nothing at all, when", () => {
  /** Runs against a folder in which something was done by hand. */
  async function refused(
    prepare: (folder: string) => void,
  ): Promise<{ readonly paths: string[]; readonly text: string }> {
    const folder = await writtenFolder(before);
    prepare(folder);
    const tree = treeOf(folder);
    const result = await write(folder, after);
    expect(treeOf(folder)).toEqual(tree);
    if (result.kind !== "refused") throw new Error(`It was ${result.kind}.`);
    return {
      paths: result.conflicts.map(({ path }) => path),
      text: result.conflicts.map(({ message }) => message).join(),
    };
  }

  it("a wanted file was edited by hand", async () => {
    const { paths, text } = await refused((folder) => writeFileSync(join(folder, "a.js"), "edited"));
    expect(paths).toEqual(["a.js"]);
    expect(text).toMatch(/edited by hand/);
  });

  it("a file that would be removed was edited by hand", async () => {
    const { paths } = await refused((folder) => writeFileSync(join(folder, "sub/deep/c.js"), "edited"));
    expect(paths).toEqual(["sub/deep/c.js"]);
  });

  it("foreign files are in the way, naming each", async () => {
    const { paths, text } = await refused((folder) => {
      mkdirSync(join(folder, "new"));
      writeFileSync(join(folder, "new/d.js"), "own");
      writeFileSync(join(folder, "a.js"), "edited");
    });
    expect(paths).toEqual(["a.js", "new/d.js"]);
    expect(text).toMatch(/not written by tim-bindgen/);
  });

  it("a file was replaced by a symbolic link", async () => {
    const outside = join(temporaryFolder(), "outside.js");
    writeFileSync(outside, "a1");
    const { paths, text } = await refused((folder) => {
      rmSync(join(folder, "a.js"));
      symlinkSync(outside, join(folder, "a.js"));
    });
    expect(paths).toEqual(["a.js"]);
    expect(text).toMatch(/symbolic link/);
    expect(readFileSync(outside, "utf8")).toBe("a1");
  });

  it("a folder on the way is a symbolic link", async () => {
    const outside = temporaryFolder();
    const { paths, text } = await refused((folder) => symlinkSync(outside, join(folder, "new")));
    expect(paths).toEqual(["new/d.js"]);
    expect(text).toMatch(/'new' is a symbolic link/);
    expect(treeOf(outside)).toEqual({});
  });

  it("the manifest cannot be read, naming it first", async () => {
    const { paths } = await refused((folder) => writeFileSync(join(folder, ".manifest.json"), "<<<<<<< ours"));
    expect(paths).toEqual([".manifest.json", "a.js"]);
  });

  it("the manifest names a file outside, which stays", async () => {
    const outside = mkdtempSync(join(tmpdir(), "tim-bindgen-outside-"));
    writeFileSync(join(outside, "precious.txt"), "x");
    const { paths } = await refused((folder) => {
      const manifest = JSON.parse(treeOf(folder)[".manifest.json"] ?? "") as { files: Record<string, string> };
      manifest.files[`../../${outside.slice(tmpdir().length + 1)}/precious.txt`] = manifest.files["a.js"] ?? "";
      writeFileSync(join(folder, ".manifest.json"), JSON.stringify(manifest));
    });
    expect(paths[0]).toBe(".manifest.json");
    expect(treeOf(outside)).toEqual({ "precious.txt": "x" });
    rmSync(outside, { recursive: true });
  });
});

describe("writeOutput fails with a sentence, and leaves everything as it was, when", () => {
  const isTemporary = (path: string): boolean => path.endsWith(".tmp");

  it.each([
    ["the disk is full", failing("writeFileSync", "ENOSPC", isTemporary), "the disk is full"],
    [
      "it is full for the last file",
      failing("writeFileSync", "ENOSPC", (path) => path.includes("new/")),
      "the disk is full",
    ],
    ["no lock can be made", failing("openSync", "EROFS", () => true), "the disk is read-only"],
    ["a folder cannot be made", failing("mkdirSync", "EACCES", (path) => path.endsWith("new")), "permission is denied"],
    ["a rename is refused", failing("renameSync", "EPERM", (path) => path.endsWith("d.js")), "permission is denied"],
    [
      "the first rename is refused",
      failing("renameSync", "EPERM", (path) => path.endsWith(".manifest.json")),
      "permission is denied",
    ],
    [
      "a removal is not permitted",
      failing("accessSync", "EACCES", (path) => path.endsWith("deep")),
      "permission is denied",
    ],
    ["a removal is refused", failing("unlinkSync", "EPERM", (path) => path.endsWith("c.js")), "permission is denied"],
  ])("%s", async (_, fs, reason) => {
    const folder = await writtenFolder(before);
    const tree = treeOf(folder);
    expect(await write(folder, after, fs)).toEqual({ kind: "failed", reason });
    expect(treeOf(folder)).toEqual(tree);
    expect(existsSync(join(folder, "new"))).toBe(false);
    expect(await write(folder, after)).toMatchObject({ kind: "written" });
    expect(contentOf(folder)).toEqual(after);
  });

  it("the folder is a file", async () => {
    const file = join(temporaryFolder(), "out");
    writeFileSync(file, "mine");
    expect(await write(file, after)).toEqual({ kind: "failed", reason: "a parent folder is a file" });
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("the folder is new, which is then removed again", async () => {
    const parent = temporaryFolder();
    const full = failing("writeFileSync", "ENOSPC", isTemporary);
    expect(await write(join(parent, "one", "two"), after, full)).toMatchObject({ kind: "failed" });
    expect(existsSync(join(parent, "one"))).toBe(false);
  });

  it("an undo fails as well: no file is torn, and the next run finds its way", async () => {
    const folder = await writtenFolder(before);
    const stuck = failing("renameSync", "EPERM", (path) => path.endsWith("d.js") || path.endsWith("a.js"));
    const fs = { ...stuck, unlinkSync: () => undefined };
    await write(folder, after, { ...fs, unlinkSync: failing("unlinkSync", "EPERM", isTemporary).unlinkSync });
    expect(await write(folder, after)).toMatchObject({ kind: "written" });
    expect(contentOf(folder)).toEqual(after);
  });
});
