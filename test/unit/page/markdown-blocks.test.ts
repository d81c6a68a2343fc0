/** The Markdown block parser, compared with a reference parser except where a test says otherwise. */
import { describe, expect, it } from "vitest";
import { fc } from "../../support/fast-check.js";
import { markdownBlocks } from "../../../generator/src/page/document/markdown-blocks.js";
import { pageCases } from "../../cases/page/pages.js";
import { referenceBlocks, shown } from "./reference-markdown.js";

const pages = [...pageCases("test/cases/page/traits"), ...pageCases("test/cases/page/problems")].filter(({ file }) => {
  return file.endsWith(".md");
});

const marks = ["- ", "* ", "1. ", "2) ", "10. ", "> ", ">", "  ", "    ", "\t", "-\t", "-", "1.", ""] as const;
const texts = [
  "a", "b | c", "|", "|d|e|", "|---|---|", "--|:-:", ":-", "a\\|b | c\\\\|", "| |", "# t", "##t", "### t ##", "#", "---", "* * *",
  "___", "+", "`", "a  ", "a\tb", "```", "~~~", "````js", "``` a`b", "<div>", "</div> a", "<hr/>", "<table x", "a <br>",
  "<!-- a", "-->", "<pre>", "b</pre>", "<?x", "?>", "<!A>", "<![CDATA[", "]]>", "<>", "<1>", "&amp;", "=", "", "",
] as const; // prettier-ignore

const line = fc
  .tuple(fc.array(fc.constantFrom(...marks), { maxLength: 3 }), fc.constantFrom(...texts))
  .map(([before, text]) => before.join("") + text);
const source = fc.array(line, { minLength: 1, maxLength: 14 }).map((lines) => lines.join("\n"));

/** A quote that ends directly after a fence: the parsers differ here, see the test below. */
const fenceAlone = />[^\n]*(?:```|~~~)[^\n]*\n(?![ \t]*>)/;

function blocksOf(text: string): readonly string[] {
  return markdownBlocks(text).map(shown);
}

/** The width of a tab does not affect the meaning of a page. */
function withPlainBlanks(blocks: readonly string[], text: string): readonly string[] {
  return text.includes("\t") ? blocks.map((block) => block.replace(/(?: |\\t)+/g, " ")) : blocks;
}

describe("markdownBlocks", () => {
  it.each(pages)("agrees on $name", ({ text }) => {
    expect(blocksOf(text)).toEqual(referenceBlocks(text));
  });

  it("agrees on random combinations of lines", () => {
    const property = fc.property(source, (text) => {
      fc.pre(!fenceAlone.test(text));
      expect(withPlainBlanks(blocksOf(text), text)).toEqual(withPlainBlanks(referenceBlocks(text), text));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it("reads a line that is one tag as HTML, except within a paragraph", () => {
    for (const tag of ["<b>", "<x-note a b='1' c=\"2\" d = e >", "<br/>", "</b >"]) {
      expect(blocksOf(`${tag}\nc`)).toEqual([JSON.stringify([1, "html", `${tag.trim()}\nc`])]);
      expect(blocksOf(`- a\n${tag}`)).toEqual([JSON.stringify([1, "item", `a\n${tag}`])]);
    }
    for (const text of ["<b", "<b a=>", "<b 1>", "<b a='1'c>", "</b c>", "<b>c", "<b/ >"]) {
      expect(blocksOf(text)).toEqual([JSON.stringify([1, "paragraph", text])]);
    }
  });

  it("continues code if a quote ends directly after the fence, where CommonMark sees two fences", () => {
    expect(blocksOf("> Note:\n>```\n{\n```\n# b")).toEqual([
      JSON.stringify([1, "paragraph", "Note:"]),
      JSON.stringify([3, "code", "{"]),
      JSON.stringify([5, "heading", 1, "b"]),
    ]);
    expect(blocksOf("> ```\n> a\nb")).toEqual(referenceBlocks("> ```\n> a\nb"));
  });
});
