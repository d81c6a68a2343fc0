/** The reader of HTML pages as saved by a browser: the blocks of the article, without the page around it. */
import { parse, parseFragment } from "parse5";
import type { Block, PageDocument } from "./document.js";
import { findArticle } from "./html-article.js";
import {
  type HtmlElement,
  type HtmlNode,
  isOutsideContent,
  isBlockElement,
  isElement,
  lineOf,
  nameOf,
  textOf,
  walk,
} from "./html-nodes.js";
import { readDefinitions } from "./html-definitions.js";
import { readHtmlTable } from "./html-table.js";
import { htmlText, inlineMarks, markedTextOf, wholeInline } from "./html-text.js";
import { isDataTable } from "./html-tables.js";
import { hasMarks, plainText } from "./marked-text.js";
import { tidy } from "./tidy.js";

export function readHtml(source: string): PageDocument {
  const page = parse(source, { sourceCodeLocationInfo: true });
  const blocks = new BlockCollector(1).collect(findArticle(page));
  const title = titleOf(page);
  return { format: "html", blocks, ...(title === "" ? {} : { title }) };
}

/** The first level-1 heading, even outside the article, or else the `title` element. */
function titleOf(page: HtmlNode): string {
  const heading = firstOf(page, "h1", isOutsideContent);
  const title = firstOf(page, "title", (node) => nameOf(node) === "body");
  const texts = [heading, title].map((node) => (node === undefined ? "" : plainText(markedTextOf(node))));
  return (texts.find((text) => text !== "") ?? "").replaceAll("\n", " ");
}

function firstOf(root: HtmlNode, name: string, isSkipped: (node: HtmlNode) => boolean): HtmlNode | undefined {
  let found: HtmlNode | undefined;
  walk(root, (node) => {
    if (found === undefined && nameOf(node) === name) found = node;
    return found === undefined && !isSkipped(node);
  });
  return found;
}

/** Reads HTML embedded in another document, starting at the given line. */
export function readHtmlFragment(source: string, firstLine: number): readonly Block[] {
  return new BlockCollector(firstLine).collect(parseFragment(source, { sourceCodeLocationInfo: true }));
}

class BlockCollector {
  readonly #firstLine: number;
  readonly #blocks: Block[] = [];
  #parts: string[] = [];
  #line = 1;
  /** The number of characters in the current paragraph, and how many are emphasized. */
  #length = 0;
  #strongLength = 0;
  #strongDepth = 0;
  #listDepth = 0;

  constructor(firstLine: number) {
    this.#firstLine = firstLine;
  }

  collect(root: HtmlNode): readonly Block[] {
    walk(
      root,
      (node) => this.#enter(node),
      (node) => this.#leave(node),
    );
    this.#flush();
    return this.#blocks;
  }

  #enter(node: HtmlNode): boolean {
    if (isOutsideContent(node)) return false;
    if ("value" in node) this.#addText(node.value, lineOf(node, this.#line));
    if (!isElement(node)) return true;
    if (this.#addWhole(node)) return false;
    if (isBlockElement(node) || node.tagName === "li") this.#flush();
    if (node.tagName === "br") this.#parts.push("\n");
    if (node.tagName === "li") this.#listDepth += 1;
    if (isStrong(node)) this.#strongDepth += 1;
    const whole = wholeInline(node, this.#parts.slice(-3).join(""));
    this.#mark(whole ?? inlineMarks(node)[0]);
    return whole === undefined;
  }

  #mark(text: string): void {
    if (text !== "") this.#parts.push(text);
  }

  #leave(node: HtmlNode): void {
    this.#mark(inlineMarks(node)[1]);
    if (isBlockElement(node) || nameOf(node) === "li") this.#flush();
    if (nameOf(node) === "li") this.#listDepth -= 1;
    if (isStrong(node)) this.#strongDepth -= 1;
  }

  /** Adds an element that is a single block. */
  #addWhole(element: HtmlElement): boolean {
    const definitions = element.tagName === "dl" ? readDefinitions(element, this.#firstLine) : undefined;
    if (definitions !== undefined) {
      this.#flush();
      this.#blocks.push(...definitions);
      return true;
    }
    const block = this.#wholeBlock(element, lineOf(element, this.#line) + this.#firstLine - 1);
    if (block === undefined) return false;
    this.#flush();
    if (block !== "nothing") this.#blocks.push(block);
    return true;
  }

  #wholeBlock(element: HtmlElement, line: number): Block | "nothing" | undefined {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined && !holdsBlocks(element)) {
      const text = plainText(markedTextOf(element)).replaceAll("\n", " ");
      return text === "" ? "nothing" : { kind: "heading", level: Number(level), text, line };
    }
    if (element.tagName === "pre") return code(element, line);
    return element.tagName === "table" && isDataTable(element) ? readHtmlTable(element, this.#firstLine) : undefined;
  }

  #addText(source: string, line: number): void {
    const text = htmlText(source);
    const length = text.trim().length;
    if (length > 0 && this.#length === 0) this.#line = line;
    this.#length += length;
    if (this.#strongDepth > 0) this.#strongLength += length;
    this.#parts.push(text);
  }

  #flush(): void {
    const marked = tidy(this.#parts.join(""));
    const text = plainText(marked);
    const isWholeStrong = this.#strongLength === this.#length;
    if (text !== "") {
      const kind = this.#listDepth > 0 ? "item" : "paragraph";
      const line = this.#line + this.#firstLine - 1;
      this.#blocks.push({ kind, text, ...(hasMarks(marked) ? { marked } : {}), isStrong: isWholeStrong, line });
    }
    this.#parts = [];
    this.#length = 0;
    this.#strongLength = 0;
  }
}

const isStrong = (node: HtmlNode): boolean => ["b", "strong"].includes(nameOf(node));

/** Highlighters put line numbers into a code element of their own, which is ignored. */
function code(element: HtmlElement, line: number): Block | "nothing" {
  const text = textOf(element, true);
  return /^[\d\s]*$/.test(text) ? "nothing" : { kind: "code", text, line };
}

/** Whether an unclosed heading has swallowed the blocks after it. */
function holdsBlocks(element: HtmlElement): boolean {
  let isFound = false;
  walk(element, (node) => {
    if (node !== element && (nameOf(node) === "pre" || nameOf(node) === "table")) isFound = true;
    return !isFound;
  });
  return isFound;
}
