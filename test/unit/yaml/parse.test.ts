/** The text of a spec file becomes a tree with ranges, or one clear sentence a fault. */
import { describe, expect, it } from "vitest";
import type { Origin } from "../../../generator/src/diagnostics/diagnostic.js";
import { maxFileBytes, parse } from "../../../generator/src/yaml/parse.js";
import type { SourceNode } from "../../../generator/src/yaml/tree.js";

const parseText = (text: string): ReturnType<typeof parse> => parse({ path: "spec.yaml", text });
const codesOf = (text: string): string[] => parseText(text).diagnostics.map((finding) => finding.code);

/** The pieces of the text that a tree's nodes and keys stand for, in reading order. */
function pieces(text: string): string[] {
  const cut = ({ start, end }: Origin): string => text.slice(start, end);
  const walk = (node: SourceNode): string[] => {
    if (node.kind === "scalar") return [cut(node.origin)];
    if (node.kind === "list") return [cut(node.origin), ...node.items.flatMap(walk)];
    return [cut(node.origin), ...node.entries.flatMap((entry) => [cut(entry.keyOrigin), ...walk(entry.value)])];
  };
  const { value, diagnostics } = parseText(text);
  expect(diagnostics).toEqual([]);
  expect(value).toBeDefined();
  return value === undefined ? [] : walk(value.root).slice(1);
}

describe("ranges", () => {
  it("cover keys, scalars, lists and mappings in either style", () => {
    expect(pieces('a: one two # why\n"b": [1, {c: x}]\n3:\n  - yes\n')).toEqual([
      "a",
      "one two",
      '"b"',
      "[1, {c: x}]",
      "1",
      "{c: x}",
      "c",
      "x",
      "3",
      "- yes",
      "yes",
    ]);
  });

  it("hold with a byte order mark and with CRLF", () => {
    expect(pieces("\ufeffa: b\r\nc:\r\n  - 1\r\n")).toEqual(["a", "b", "c", "- 1", "1"]);
  });

  it("give an omitted value the place where it would be", () => {
    const root = parseText("a:\nb: 1\n").value?.root;
    expect(root?.entries[0]?.value).toMatchObject({ kind: "scalar", value: null, origin: { start: 2, end: 2 } });
  });

  it("count UTF-16 units beyond the basic plane", () => {
    expect(pieces("😀: 漢字\n")).toEqual(["😀", "漢字"]);
  });
});

describe("values", () => {
  it("are those of YAML 1.2: no `yes`, no dates, no octal numbers", () => {
    const root = parseText("a: yes\nb: 2020-09-15\nc: 010\nd: 0.5\ne: ~\nf: '1'\n").value?.root;
    expect(root?.entries.map(({ value }) => (value.kind === "scalar" ? value.value : value.kind))).toEqual([
      "yes",
      "2020-09-15",
      10,
      0.5,
      null,
      "1",
    ]);
  });

  it("keep keys as they are written", () => {
    const root = parseText("60002: a\n0x10: b\nnull: c\n'': d\n__proto__: e\n1.0: f\n").value?.root;
    expect(root?.entries.map(({ key }) => key)).toEqual(["60002", "0x10", "null", "", "__proto__", "1.0"]);
  });
});

describe("refusals", () => {
  it.each([
    ["an empty file", "", "spec/empty-file"],
    ["blank lines", "\n\n\n", "spec/empty-file"],
    ["comments alone", "# later\n", "spec/empty-file"],
    ["an empty document", "---\n", "spec/empty-file"],
    ["a byte order mark alone", "\ufeff", "spec/empty-file"],
    ["binary data", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "spec/control-character"],
    ["more than two mebibytes", "a: 1\n".repeat(500_000), "spec/too-large"],
    ["two documents", "a: 1\n---\nb: 2\n", "spec/yaml-unsupported"],
    ["a directive", "%YAML 1.1\n---\na: yes\n", "spec/yaml-unsupported"],
    ["a tag", "a: !!set {b}\n", "spec/yaml-unsupported"],
    ["an alias", "a: &x [1]\nb: *x\n", "spec/yaml-unsupported"],
    ["an alias without its anchor", "a: *x\n", "spec/yaml-unsupported"],
    ["a merge key", "a: { <<: { b: 1 } }\n", "spec/yaml-unsupported"],
    ["a key without text", ": a\n", "spec/yaml-unsupported"],
    ["a mapping as key", "? { a: 1 }\n: b\n", "spec/yaml-unsupported"],
    ["a single value", "a\n", "spec/wrong-type"],
    ["an open quote", "a: 'b\n", "spec/yaml-syntax"],
    ["tabs as indentation", "a:\n\tb: 1\n", "spec/yaml-syntax"],
  ])("%s", (_, text, code) => {
    const { value, diagnostics } = parseText(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((finding) => finding.code)).toContain(code);
    expect(diagnostics.every(({ message }) => /^[^\n]+\.$/.test(message))).toBe(true);
  });

  it("counts the size of a file in bytes of UTF-8, and says it in bytes", () => {
    const atLimit = `a: ${"x".repeat(maxFileBytes - 4)}\n`;
    expect(codesOf(atLimit)).toEqual([]);
    expect(parseText(`${atLimit}#`).diagnostics.map(({ message }) => message)).toEqual([
      "The file has 2097153 bytes. A spec file may have at most 2097152 bytes.",
    ]);
    expect(codesOf(`a: ${"漢".repeat(700_000)}\n`)).toEqual(["spec/too-large"]);
  });

  it("a billion laughs costs nothing", () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}, *l${level}]`,
    );
    expect(new Set(codesOf(`l0: &l0 [lol]\n${levels.join("\n")}\n`))).toEqual(new Set(["spec/yaml-unsupported"]));
  });

  it.each([
    ["brackets", "[".repeat(10_000)],
    ["braces", "{a: ".repeat(10_000)],
    ["dashes", "- ".repeat(10_000)],
    ["question marks", "? ".repeat(10_000)],
    ["colons", "a: ".repeat(10_000)],
    ["indentation", Array.from({ length: 1_400 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
    ["indented lists", "a:\n" + Array.from({ length: 120 }, (_, level) => `${"  ".repeat(level)}- a:`).join("\n")],
    ["balanced brackets", `a: ${"[".repeat(100)}${"]".repeat(100)}`],
  ])("too many levels of %s", (_, text) => {
    expect(codesOf(text)).toEqual(["spec/too-deep"]);
  });

  it("names at most twenty errors of syntax in one file", () => {
    expect(codesOf("]\n".repeat(1_000))).toHaveLength(20);
  });

  it("keeps the first of two equal keys and goes on", () => {
    const { value, diagnostics } = parseText("a: 1\n'a': 2\n");
    expect(value?.root.entries).toHaveLength(1);
    expect(diagnostics.map((finding) => finding.code)).toEqual(["spec/duplicate-key"]);
  });
});
