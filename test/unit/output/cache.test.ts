import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diagnostic } from "../../../generator/src/diagnostics/rules.js";
import { cacheFolder, cacheKey, readEntry, writeEntry } from "../../../generator/src/output/cache.js";
import { generatorFingerprint } from "../../../generator/src/output/fingerprint.js";
import { temporaryFolder } from "../../support/run.js";

const memory = {
  hashes: new Map([["a.js", "x"]]),
  diagnostics: [diagnostic("spec/unused-type", { file: "s.yaml", start: 1, end: 2 }, { name: "Mind" })],
};
const files = [
  { path: "spec/a.yaml", text: "a: 1" },
  { path: "spec/b.json", text: "{}" },
];
const options = { enumStyle: "object" } as const;

describe("the key of a memory", () => {
  const key = cacheKey("program", options, files);

  it.each([
    ["the program", cacheKey("another", options, files)],
    ["an option", cacheKey("program", { enumStyle: "native" }, files)],
    ["a text", cacheKey("program", options, [{ path: "spec/a.yaml", text: "a: 2" }, ...files.slice(1)])],
    ["a path", cacheKey("program", options, [{ path: "spec/c.yaml", text: "a: 1" }, ...files.slice(1)])],
    ["a file fewer", cacheKey("program", options, files.slice(1))],
    ["where one file ends", cacheKey("program", options, [{ path: "spec/a.yaml", text: 'a: 1"],["spec/b.json","{}' }])],
  ])("changes with %s", (_, other) => {
    expect(other).not.toBe(key);
  });

  it("stays for the same input", () => {
    expect(cacheKey("program", { ...options }, structuredClone(files))).toBe(key);
    expect(generatorFingerprint()).toBe(generatorFingerprint());
  });
});

describe("a memory", () => {
  it("is recalled as it was", () => {
    const folder = join(temporaryFolder(), "deep", "cache");
    expect(readEntry(folder, "k")).toBeUndefined();
    writeEntry(folder, "k", memory);
    expect(readEntry(folder, "k")).toEqual(memory);
    expect(readEntry(folder, "other")).toBeUndefined();
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, -5)],
    ["changed by a bit", (text: string) => text.replace('"x"', '"y"')],
    ["empty", () => ""],
    ["something else", () => "{}"],
  ])("is ignored when it is %s", (_, damage) => {
    const folder = temporaryFolder();
    writeEntry(folder, "k", memory);
    const path = join(folder, "k.json");
    writeFileSync(path, damage(readFileSync(path, "utf8")));
    expect(readEntry(folder, "k")).toBeUndefined();
    writeEntry(folder, "k", memory);
    expect(readEntry(folder, "k")).toEqual(memory);
  });

  it("that cannot be kept does no harm", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    chmodSync(folder, 0o500);
    expect(() => writeEntry(join(folder, "file"), "k", memory)).not.toThrow();
    expect(readEntry(join(folder, "file"), "k")).toBeUndefined();
    chmodSync(folder, 0o700);
  });

  it("makes room for newer ones", () => {
    const folder = temporaryFolder();
    for (let n = 0; n < 40; n += 1) writeEntry(folder, `k${n}`, memory);
    expect(readdirSync(folder)).toHaveLength(16);
    expect(readEntry(folder, "k39")).toEqual(memory);
  });

  it("lies in the nearest node_modules, or nowhere", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "node_modules"));
    mkdirSync(join(folder, "packages", "one"), { recursive: true });
    expect(cacheFolder(join(folder, "packages", "one"))).toBe(join(folder, "node_modules", ".cache", "tim-bindgen"));
    expect(cacheFolder("/")).toBeUndefined();
  });
});
