import { describe, expect, it } from "vitest";
import { formatManifest, manifestOf, parseManifest, mergeManifests } from "../../../generator/src/output/manifest.js";
import { sha256 } from "../../../generator/src/output/hash.js";

const [one, two] = [sha256("one"), sha256("two")];

describe("manifest", () => {
  it("is sorted, so that the order of emitters does not show", () => {
    const rows: [string, string][] = [
      ["b.js", two],
      ["a/c.js", one],
      ["B.js", one],
    ];
    const text = formatManifest(manifestOf(new Map(rows)));
    expect(text).toBe(formatManifest(manifestOf(new Map([...rows].reverse()))));
    expect(Object.keys(JSON.parse(text).files)).toEqual(["B.js", "a/c.js", "b.js"]);
    expect(text.endsWith("}\n")).toBe(true);
  });

  it("reads what it wrote, in the midst of a run too", () => {
    const during = mergeManifests(
      manifestOf(new Map([["a.js", one]])),
      manifestOf(
        new Map([
          ["a.js", two],
          ["b.js", one],
        ]),
      ),
    );
    expect(during).toEqual(
      new Map([
        ["a.js", [one, two]],
        ["b.js", [one]],
      ]),
    );
    expect(parseManifest(formatManifest(during))).toEqual(during);
  });

  it("keeps a path named __proto__ as a path", () => {
    const manifest = manifestOf(new Map([["__proto__", one]]));
    expect(parseManifest(formatManifest(manifest))).toEqual(manifest);
  });

  it.each([
    ["conflict marks", `<<<<<<< ours\n{}`],
    ["cut off", formatManifest(manifestOf(new Map([["a.js", one]]))).slice(0, 80)],
    ["no object", "[]"],
    ["a path that leads out", JSON.stringify({ files: { "../../etc/passwd": one } })],
    ["an absolute path", JSON.stringify({ files: { "/etc/passwd": one } })],
    ["no hash", JSON.stringify({ files: { "a.js": "x" } })],
    ["no text", JSON.stringify({ files: { "a.js": [1] } })],
  ])("is none with %s", (_, text) => {
    expect(parseManifest(text)).toBeUndefined();
  });
});
