/** The golden comparison itself: each way of being wrong is found, and said so that a person can act on it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changedLines, compareTrees, holdTo, readTree } from "./compare.js";

describe("compareTrees", () => {
  it("finds nothing in equal trees", () => {
    expect(compareTrees(new Map([["a", "1"]]), new Map([["a", "1"]]))).toEqual([]);
  });

  it("finds missing, changed and left-over files", () => {
    const golden = new Map([
      ["gone.js", "1\n"],
      ["same.js", "1\n"],
      ["text.js", "1\n"],
    ]);
    const made = new Map([
      ["new.js", "1\n"],
      ["same.js", "1\n"],
      ["text.js", "2\n"],
    ]);
    expect(compareTrees(golden, made).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "left-over gone.js",
      "missing new.js",
      "changed text.js",
    ]);
  });

  it("takes a difference in white space or line ends for a change", () => {
    expect(compareTrees(new Map([["a", "x\n"]]), new Map([["a", "x\r\n"]]))).toHaveLength(1);
    expect(compareTrees(new Map([["a", "x\n"]]), new Map([["a", "x"]]))).toHaveLength(1);
  });
});

describe("changedLines", () => {
  it("shows the changed lines with their place", () => {
    expect(changedLines("a\nb\nc\nd\n", "a\nb\nX\nd\n")).toBe("  at line 3:\n    a\n    b\n  - c\n  + X");
  });

  it("shows an added line that repeats its neighbour", () => {
    expect(changedLines("a\na\n", "a\na\na\n")).toContain("  + a");
  });
});

describe("holdTo", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "golden-"))));
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it("throws with a message that names the file and shows the change", () => {
    vi.stubEnv("UPDATE_GOLDENS", undefined);
    writeFileSync(join(folder, "a.txt"), "old\n");
    expect(() => holdTo(folder, new Map([["a.txt", "new\n"]]))).toThrow(/changed: .*a\.txt[^]*- old[^]*\+ new/);
  });

  it("rewrites the folder and writes down what it did when asked to update", () => {
    const log = join(folder, "log");
    const golden = join(folder, "golden");
    vi.stubEnv("UPDATE_GOLDENS", log);
    holdTo(
      golden,
      new Map([
        ["x/a.txt", "1\n"],
        ["b.txt", "1\n"],
      ]),
    );
    holdTo(
      golden,
      new Map([
        ["x/a.txt", "2\n"],
        ["c.txt", "1\n"],
      ]),
    );
    expect([...readTree(golden)]).toEqual([
      ["c.txt", "1\n"],
      ["x/a.txt", "2\n"],
    ]);
    const verbs = [
      ...(readTree(folder)
        .get("log")
        ?.matchAll(/^(\w+): .*?golden\/(.*)$/gm) ?? []),
    ].map((line) => `${line[1]} ${line[2]}`);
    expect(verbs).toEqual(["added b.txt", "added x/a.txt", "removed b.txt", "added c.txt", "changed x/a.txt"]);
  });
});
