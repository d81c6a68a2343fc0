/** The readers: format detection, and the line numbers of blocks. */
import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../generator/src/page/document/detect-format.js";
import { inlineText } from "../../../generator/src/page/document/inline-text.js";
import { readHtml } from "../../../generator/src/page/document/read-html.js";
import { readMarkdown } from "../../../generator/src/page/document/read-markdown.js";
import { factsOf } from "../../cases/page/pages.js";

describe("detectFormat", () => {
  it.each([
    ["markdown", "text.txt", "## Title\n\ntext"],
    ["markdown", "page", "| a | b |\n|---|---|\n| <br>1<li>x</li> | 2 |"],
    ["html", "page.md", "\n<!DOCTYPE html><html><body>## not a title</body></html>"],
    ["html", "page", "<div><h2>Title</h2><p>one</p><table><tr><td>1</td></tr></table></div>"],
    ["rendered", "page.txt", "Title\n\n# a comment of some code\n\nField Type Description\na String b"],
    ["markdown", "page.md", "no mark of any format"],
  ])("detects %s: %s with %j", (format, name, source) => {
    expect(detectFormat(source, name)).toBe(format);
  });
});

describe("readMarkdown", () => {
  const filler = `${"A line of text.\n".repeat(30)}\n`;

  it("records the lines of a long page", async () => {
    const source = Array.from({ length: 40 }, (_, index) => `## Title ${index}\n\n${filler}`).join("");
    const lines = source.split("\n");
    const headings = (await readMarkdown(source)).filter(({ kind }) => kind === "heading");
    expect(headings).toHaveLength(40);
    for (const block of headings) {
      expect(lines[block.line - 1]).toBe(block.kind === "heading" ? `## ${block.text}` : "");
    }
  });

  it("keeps long code in one block", async () => {
    const code = `# one\n\n${filler.repeat(20)}# two`;
    const blocks = await readMarkdown(`## Title\n\n${filler.repeat(20)}\n\`\`\`\n${code}\n\`\`\`\n`);
    expect(blocks.filter(({ kind }) => kind === "code")).toEqual([
      { kind: "code", text: code, line: blocks.at(-1)?.line },
    ]);
  });
});

describe("inlineText", () => {
  it.each([
    ["`a` and ``b`c``", "a and b`c"],
    ["[text](https://x/a(b)c) ![image](y)", "text image"],
    ["[](id:anchor)[no link] [open](", "[no link] [open]("],
    ["**bold** *it* 2*3 a * b", "bold it 2*3 a * b"],
    ["a<br/>b<li>c</li><!-- d -->&nbsp;&#65;&#x42;&unknown;", "a\nb\n• c\nAB&unknown;"],
    ["<id> <a href='x'>y</a> \\*z\\* <https://x/>", "<id> y *z* https://x/"],
  ])("reads %j", (source, text) => {
    expect(inlineText(source)).toBe(text);
  });
});

it("ignores the style of line endings and a byte order mark", async () => {
  const page =
    "## Request fields\n\n| Field | Type | Required | Description |\n|---|---|---|---|\n| A | String | Yes | x |\n";
  const facts = await factsOf("page.md", page);
  expect(await factsOf("page.md", `\ufeff${page.replaceAll("\n", "\r\n")}`)).toEqual(facts);
  expect(await factsOf("page.md", page.replaceAll("\n", "\r"))).toEqual(facts);
});

it("limits the repetition of cells that span rows", async () => {
  const rows = `<tr><td rowspan=1000>${"a".repeat(50_000)}<td>b${"<tr><td>c".repeat(1000)}`;
  const blocks = readHtml(`<table><tr><th>Field<th>Type${rows}</table>`).blocks;
  expect(JSON.stringify(blocks).length).toBeLessThan(400_000);
});

describe("marks in running text", () => {
  it.each([
    ["Mode<sup>1</sup>, Mode<sup>[2]</sup>, Mode[^3], Mode[4](#note)", "Mode, Mode, Mode, Mode"],
    ["2<sup>32</sup> and 5<sup>th</sup>, 3 m<sup>2</sup>, Mode<sup>New</sup>", "2^32 and 5th, 3 m^2, Mode New"],
    ["`[^1]` and [^a-z]+", "[^1] and [^a-z]+"],
    ["~~old~~ new <del>old</del> <s>old</s>new, 1 ~~ 2, ~~open", "new new, 1 ~~ 2, ~~open"],
    ["Mo\u00adde, Mo&shy;de, Mo<wbr>de, Mo\u200bde", "Mode, Mode, Mode, Mode"],
    ["Mode*, Mode", "Mode*, Mode"],
  ])("are read the same in Markdown and HTML: %j", (source, text) => {
    expect(inlineText(source)).toBe(text);
    if (/[`[~*]/.test(source)) return;
    expect(readHtml(`<p>${source}</p>`).blocks).toMatchObject([{ text }]);
  });
});

describe("tables of HTML", () => {
  const kinds = (source: string): readonly string[] => readHtml(source).blocks.map(({ kind }) => kind);

  it("can have code in their cells, unless they are only layout", () => {
    const row = "<tr><td>A<td>String<td><pre>{}</pre>";
    expect(kinds(`<table><tr><td>Field<td>Type<td>Description${row}</table>`)).toEqual(["table"]);
    expect(kinds(`<table><tr><th>Of<th>What<th>How${row}</table>`)).toEqual(["table"]);
    expect(kinds("<table><tr><td><pre>1\n2</pre><td><pre>a\nb</pre></table>")).toEqual(["code"]);
    const inner = "<table><tr><th>Field<th>Type<tr><td>A<td>String</table>";
    expect(kinds(`<table><tr><td>Menu<td>Top<tr><td>a<td>${inner}</table>`)).toContain("table");
    expect(readHtml(`<table><tr><td>Menu<td>Top<tr><td>a<td>${inner}</table>`).blocks.at(-1)).toMatchObject({
      rows: [{ cells: ["A", "String"] }],
    });
  });
});
