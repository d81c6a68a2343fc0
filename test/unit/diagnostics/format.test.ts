/** How findings look, to people and to programs. */
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/src/diagnostics/diagnostic.js";
import { DiagnosticFormatter, formatDiagnostics, type Painter } from "../../../generator/src/diagnostics/format.js";
import { inOrder } from "../../../generator/src/diagnostics/order.js";
import { diagnostic } from "../../../generator/src/diagnostics/rules.js";

const finding = (start: number, end: number, file = "a.yaml"): Diagnostic =>
  diagnostic("spec/unknown-type", { file, start, end }, { name: "X", hint: "" });

it("keeps what a message is made of whole, by the names of its rule", () => {
  const name = `a\u0000${"x".repeat(1000)}`;
  const { params, message } = diagnostic("spec/unknown-type", undefined, { name, hint: "" });
  expect(params).toEqual({ name, hint: "" });
  expect(message).not.toContain(name);
});

/** The report on the piece of a text between « and ». */
function report(marked: string): string {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const files = [{ path: "a.yaml", text: marked.replace(/[«»]/g, "") }];
  return formatDiagnostics([finding(start, end)], files);
}

const frameOf = (marked: string): string[] => report(marked).trimEnd().split("\n").slice(1);
const placeOf = (marked: string): string => report(marked).split(" - ")[0] ?? "";

describe("for people", () => {
  it("place, severity, code, message, and the lines", () => {
    expect(report("types:\n  a: «Foo»\n")).toBe(
      "a.yaml:2:6 - error spec/unknown-type: Type 'X' is not declared in this spec.\n1 | types:\n2 |   a: Foo\n  |      ^^^\n",
    );
  });

  it("counts lines of any kind, and columns in code points", () => {
    expect(placeOf("\ufeff«a»")).toBe("a.yaml:1:1");
    expect(placeOf("a\r\nb\rc\n«d»")).toBe("a.yaml:4:1");
    expect(placeOf("😀: 漢字 «x»")).toBe("a.yaml:1:7");
  });

  it("underlines what a terminal shows: tabs, wide characters, combining marks", () => {
    expect(frameOf("\t«x»")).toEqual(["1 |   x", "  |   ^"]);
    expect(frameOf("漢字: «日本»")).toEqual(["1 | 漢字: 日本", "  |       ^^^^"]);
    expect(frameOf("e\u0301: «x»")).toEqual(["1 | e\u0301: x", "  |    ^"]);
    expect(frameOf("a\u202eb\u0000: «x»")).toEqual(["1 | a\ufffdb\ufffd: x", "  |       ^"]);
  });

  it("underlines the first line of several, and one column of nothing", () => {
    expect(frameOf("a: «b\nc»")).toEqual(["1 | a: b", "  |    ^"]);
    expect(frameOf("a:«»")).toEqual(["1 | a:", "  |   ^"]);
    expect(frameOf("a: b\n«»")).toEqual(["1 | a: b", "2 |", "  | ^"]);
  });

  it("cuts a long line around the place", () => {
    const [line = "", marks = ""] = frameOf(`${"a".repeat(10_000)}«bcd»${"e".repeat(10_000)}`);
    expect(line.length).toBeLessThan(130);
    expect(line).toMatch(/^1 \| …a+bcde+…$/);
    expect(marks.indexOf("^")).toBe(line.indexOf("bcd"));
    expect(marks.trim()).toBe("| " + "^^^".padStart(marks.length - 4));
  });

  it("never splits a character where it cuts", () => {
    const text = frameOf(`${"😀".repeat(500)}«x»${"😀".repeat(500)}`).join("\n");
    expect(text).not.toMatch(/\p{Cs}/u);
    expect(text).not.toContain("\ufffd");
  });

  it("makes lines up neither from a message nor from a colour", () => {
    const forged = diagnostic("spec/unknown-type", undefined, { name: "X\nerror: \u001b[31mY\u202e", hint: "" });
    expect(forged.message).toBe("Type 'X\\u{a}error: \\u{1b}[31mY\\u{202e}' is not declared in this spec.");
  });

  it("says what it can of a place in a file that is not given, and of no place", () => {
    const formatter = new DiagnosticFormatter([]);
    expect(formatter.text(finding(0, 1))).toBe(
      "a.yaml - error spec/unknown-type: Type 'X' is not declared in this spec.",
    );
    expect(formatter.text(diagnostic("spec/no-files", undefined, {}))).toMatch(/^error spec\/no-files: /);
  });

  it("paints with what it is given", () => {
    const painter: Painter = {
      severity: (_, text) => `<${text}>`,
      place: (text) => `{${text}}`,
      faint: (text) => `(${text})`,
    };
    const text = formatDiagnostics([finding(0, 1)], [{ path: "a.yaml", text: "x" }], painter);
    expect(text).toBe(
      "{a.yaml:1:1} - <error> (spec/unknown-type:) Type 'X' is not declared in this spec.\n(1 |) x\n(  |) <^>\n",
    );
  });
});

describe("for programs", () => {
  it("gives the range from the first to behind the last character", () => {
    const formatter = new DiagnosticFormatter([{ path: "a.yaml", text: "a:\n  - 😀x\n" }]);
    expect(formatter.json(finding(7, 10))).toEqual({
      code: "spec/unknown-type",
      severity: "error",
      message: "Type 'X' is not declared in this spec.",
      file: "a.yaml",
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 7,
    });
  });

  it("has null for what is not known", () => {
    const json = new DiagnosticFormatter([]).json(diagnostic("spec/no-files", undefined, {}));
    expect([json.file, json.line, json.column, json.endLine, json.endColumn]).toEqual([null, null, null, null, null]);
  });
});

it("are in the order of files and places, each once", () => {
  const none = diagnostic("spec/no-files", undefined, {});
  const found = [finding(5, 6, "b"), finding(9, 10, "a"), finding(5, 6, "b"), none, finding(2, 3, "a")];
  expect(inOrder(found).map(({ origin }) => (origin === undefined ? "" : `${origin.file}${origin.start}`))).toEqual([
    "",
    "a2",
    "a9",
    "b5",
  ]);
});
