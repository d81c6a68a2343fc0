import { describe, expect, it } from "vitest";
import { type Existing, plan } from "../../../generator/src/output/plan.js";

const file = (hash: string): Existing => ({ kind: "file", hash });

/** The step that the plan takes for one path. */
function stepFor(found: Existing | undefined, ours: readonly string[] | undefined, wanted: string | undefined): string {
  const result = plan(
    new Map(found === undefined ? [] : [["a.js", found]]),
    new Map(ours === undefined ? [] : [["a.js", ours]]),
    new Map(wanted === undefined ? [] : [["a.js", wanted]]),
  );
  const { conflicts, ...steps } = result;
  if (conflicts.length > 0) return conflicts.map(({ message }) => message).join();
  return Object.entries(steps).find(([, paths]) => paths.includes("a.js"))?.[0] ?? "nothing";
}

describe("plan", () => {
  it.each([
    ["a file that is not there", undefined, undefined, "new", "added"],
    ["a file that was deleted by hand", undefined, ["old"], "new", "added"],
    ["a file that is as wanted", file("new"), ["new"], "new", "unchanged"],
    ["a file as wanted that no manifest knows", file("new"), undefined, "new", "unchanged"],
    ["a file as wanted that was edited into being so", file("new"), ["old"], "new", "unchanged"],
    ["a file of an earlier run", file("old"), ["old"], "new", "changed"],
    ["a file of a run that was killed before it", file("old"), ["old", "mid"], "new", "changed"],
    ["a file of a run that was killed after it", file("mid"), ["old", "mid"], "new", "changed"],
    ["a file that is not wanted any more", file("old"), ["old"], undefined, "removed"],
    ["a file that is neither wanted nor there", undefined, ["old"], undefined, "nothing"],
    ["a foreign file that is not in the way", file("own"), undefined, undefined, "nothing"],
    ["a folder where a file was that is not wanted", { kind: "folder" }, ["old"], undefined, "nothing"],
  ] as const)("%s", (_, found, ours, wanted, step) => {
    expect(stepFor(found, ours, wanted)).toBe(step);
  });

  it.each([
    ["edited by hand, and wanted", file("own"), ["old"], "new", /edited by hand.*delete the file/],
    ["edited by hand, and not wanted", file("own"), ["old"], undefined, /edited by hand/],
    ["foreign, in the way", file("own"), undefined, "new", /not written by tim-bindgen; move it away/],
    ["a folder", { kind: "folder" }, undefined, "new", /is a folder; move it away/],
    ["a symbolic link", { kind: "link" }, ["old"], "new", /is a symbolic link/],
    ["a pipe", { kind: "special" }, ["old"], "new", /is not a regular file/],
    [
      "beneath a symbolic link",
      { kind: "blocked", by: "sub", what: "link" },
      ["old"],
      "new",
      /'sub' is a symbolic link/,
    ],
  ] as const)("refuses what is %s", (_, found, ours, wanted, message) => {
    expect(stepFor(found, ours, wanted)).toMatch(message);
  });

  it.each([
    "../a.js",
    "/a.js",
    "sub/../../a.js",
    "a\\b.js",
    "C:/a.js",
    "",
    "a//b.js",
    ".manifest.json",
    "nul\u0000.js",
  ])("never writes to %j", (path) => {
    const { conflicts, added } = plan(new Map(), new Map(), new Map([[path, "new"]]));
    expect(added).toEqual([]);
    expect(conflicts).toEqual([{ path, message: expect.stringMatching(/is outside the output folder/) }]);
  });
});
