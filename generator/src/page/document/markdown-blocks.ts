/**
 * The Markdown block parser, line by line, for CommonMark with GitHub tables. It does not support indented code, setext
 * headings and link definitions, because what looks like them on these pages is text. Any block can therefore be indented.
 *
 * Inline text is left as source, and is read by `inline-text.ts`.
 */
import { type HtmlEnd, htmlEndOf } from "./markdown-html.js";
import { cellsOf, isDelimiterRow } from "./markdown-rows.js";
import {
  closesFence,
  fenceOf,
  headingOf,
  indentOf,
  isRule,
  itemMarkOf,
  trimBlanks,
  withoutTabs,
} from "./markdown-starts.js";

/** A block without child blocks, with its source. `line` is its first line; for code, the line after the fence. */
export type Leaf =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: "paragraph"; readonly lines: string[]; readonly isInList: boolean; readonly line: number }
  | { readonly kind: "code"; readonly text: string; readonly line: number }
  | { readonly kind: "html"; readonly lines: string[]; readonly end: HtmlEnd; readonly line: number }
  | { readonly kind: "table"; readonly header: SourceRow; readonly rows: SourceRow[] };

export interface SourceRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A code block that is not closed yet. */
interface OpenCode {
  readonly kind: "open code";
  readonly fence: string;
  readonly indent: number;
  readonly lines: string[];
  readonly line: number;
}

/** An open list, at its last item. */
interface List {
  readonly mark: string;
  /** The indentation of the lines of the item. */
  size: number;
  /** Whether the item has no text yet. */
  isEmpty: boolean;
  /** Whether a blank line followed an empty item, which ends the item. */
  isOver: boolean;
}

type Container = "quote" | List;

/** Deeper markers are treated as text, to bound the cost of each line. */
const maxDepth = 100;

export function markdownBlocks(source: string): readonly Leaf[] {
  const reader = new BlockReader();
  for (const line of source.split("\n")) reader.add(line);
  return reader.end();
}

class BlockReader {
  readonly #blocks: Leaf[] = [];
  readonly #containers: Container[] = [];
  #leaf: Leaf | OpenCode | undefined;
  #line = 0;

  add(source: string): void {
    this.#line += 1;
    const { kept, rest, isNextItem } = this.#continue(this.#keepsTabs() ? source : withoutTabs(source));
    if (isNextItem) this.#closeTo(kept);
    if (kept === 0 && this.#isCodeWithoutMarks(rest)) this.#containers.length = 0;
    const isWhole = kept === this.#containers.length;
    if (isWhole && this.#addAsItIs(rest)) return;
    const text = this.#open(rest, kept, isWhole && this.#leaf?.kind === "paragraph");
    if (text === undefined) this.#addText(rest, kept);
    else this.#addText(text, this.#containers.length);
  }

  end(): readonly Leaf[] {
    this.#closeLeaf();
    return this.#blocks;
  }

  /** Code and HTML outside containers keep their tabs. */
  #keepsTabs(): boolean {
    const leaf = this.#leaf;
    const isAsItIs = leaf?.kind === "html" || (leaf?.kind === "open code" && leaf.indent === 0);
    return isAsItIs && this.#containers.length === 0;
  }

  /** If a quote ends directly after a fence, CommonMark would leave a code block that runs to the end of the page. */
  #isCodeWithoutMarks(rest: string): boolean {
    const isAtFence = this.#leaf?.kind === "open code" && this.#leaf.lines.length === 0;
    return isAtFence && this.#containers.every((container) => container === "quote") && trimBlanks(rest) !== "";
  }

  /** The number of open containers that the line continues, and the text after their markers. */
  #continue(line: string): { readonly kept: number; readonly rest: string; readonly isNextItem: boolean } {
    let rest = line;
    for (const [index, container] of this.#containers.entries()) {
      const inner = container === "quote" ? afterQuote(rest) : afterIndent(container, rest);
      if (inner === undefined) {
        const next = container === "quote" ? undefined : nextItem(container, rest);
        return { kept: index + (next === undefined ? 0 : 1), rest: next ?? rest, isNextItem: next !== undefined };
      }
      rest = inner;
    }
    return { kept: this.#containers.length, rest, isNextItem: false };
  }

  /** Adds a line to a code or HTML block, in which only the end marker has a meaning. */
  #addAsItIs(line: string): boolean {
    const leaf = this.#leaf;
    if (leaf?.kind === "open code") {
      if (closesFence(line, leaf.fence)) this.#closeLeaf();
      else leaf.lines.push(line.slice(Math.min(leaf.indent, indentOf(line))));
      return true;
    }
    if (leaf?.kind !== "html") return false;
    if (leaf.end === "blank" ? trimBlanks(line) === "" : leaf.end.test(line)) {
      if (leaf.end !== "blank") leaf.lines.push(line);
      this.#closeLeaf();
    } else leaf.lines.push(line);
    return true;
  }

  /** Opens the quotes and lists that start in a line. Returns the text after their markers; undefined if none starts. */
  #open(line: string, kept: number, isInterrupting: boolean): string | undefined {
    let rest: string | undefined;
    for (let found = opened(line, isInterrupting); found !== undefined; found = opened(found.rest, isInterrupting)) {
      if (rest === undefined) this.#closeTo(kept);
      if (this.#containers.length >= maxDepth) break;
      this.#containers.push(found.container);
      rest = found.rest;
    }
    return rest;
  }

  /** `kept` is the number of containers that the line continues. A paragraph can continue without their markers. */
  #addText(line: string, kept: number): void {
    const indent = indentOf(line);
    const text = line.slice(indent);
    if (this.#goesOn(text, kept < this.#containers.length)) return;
    this.#closeTo(kept);
    this.#begin(text, indent);
  }

  #goesOn(text: string, isLazy: boolean): boolean {
    const leaf = this.#leaf;
    if (text === "") return false;
    if (leaf?.kind === "table") {
      if (isLazy || beginsBlock(text, false)) return false;
      leaf.rows.push({ cells: cellsOf(text), line: this.#line });
      return true;
    }
    if (leaf?.kind !== "paragraph") return false;
    if (!isLazy && isDelimiterRow(text, leaf.lines.at(-1) ?? "")) {
      this.#beginTable(leaf);
      return true;
    }
    if (beginsBlock(text, true)) return false;
    leaf.lines.push(trimBlanks(text));
    return true;
  }

  /** Turns the last line of a paragraph into the header of a table. */
  #beginTable(paragraph: Extract<Leaf, { kind: "paragraph" }>): void {
    const header = paragraph.lines.pop() ?? "";
    if (paragraph.lines.length > 0) this.#blocks.push(paragraph);
    this.#leaf = { kind: "table", header: { cells: cellsOf(header), line: this.#line - 1 }, rows: [] };
  }

  #begin(text: string, indent: number): void {
    const line = this.#line;
    const heading = headingOf(text);
    const fence = fenceOf(text);
    const end = htmlEndOf(text, false);
    if (heading !== undefined) this.#blocks.push({ kind: "heading", ...heading, line });
    else if (fence !== undefined) this.#leaf = { kind: "open code", fence, indent, lines: [], line };
    else if (end !== undefined) {
      this.#leaf = { kind: "html", lines: [text], end, line };
      if (end !== "blank" && end.test(text)) this.#closeLeaf();
    } else if (text !== "" && !isRule(text)) {
      const isInList = this.#containers.some((container) => container !== "quote");
      this.#leaf = { kind: "paragraph", lines: [trimBlanks(text)], isInList, line };
    }
  }

  #closeTo(kept: number): void {
    this.#closeLeaf();
    this.#containers.length = kept;
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf?.kind === "open code") {
      this.#blocks.push({ kind: "code", text: leaf.lines.join("\n"), line: leaf.line + 1 });
    } else if (leaf !== undefined) this.#blocks.push(leaf);
  }
}

function beginsBlock(text: string, isInParagraph: boolean): boolean {
  return (
    headingOf(text) !== undefined ||
    fenceOf(text) !== undefined ||
    isRule(text) ||
    htmlEndOf(text, isInParagraph) !== undefined
  );
}

function afterQuote(line: string): string | undefined {
  const indent = indentOf(line);
  if (line.charAt(indent) !== ">") return undefined;
  return line.slice(indent + (line.charAt(indent + 1) === " " ? 2 : 1));
}

function afterIndent(list: List, line: string): string | undefined {
  const indent = indentOf(line);
  if (indent === line.length) {
    list.isOver ||= list.isEmpty;
    return line.slice(list.size);
  }
  const { isOver } = list;
  list.isOver = false;
  list.isEmpty = false;
  return isOver || indent < list.size ? undefined : line.slice(list.size);
}

/** The text of the next item of a list. */
function nextItem(list: List, line: string): string | undefined {
  const item = itemMarkOf(line);
  if (item?.mark !== list.mark) return undefined;
  list.size = item.size;
  list.isEmpty = item.isEmpty;
  return line.slice(item.size);
}

interface Opened {
  readonly container: Container;
  readonly rest: string;
}

/** A list can interrupt a paragraph only if it starts with text, and with 1 if it is numbered. */
function opened(line: string, isInterrupting: boolean): Opened | undefined {
  const quoted = afterQuote(line);
  if (quoted !== undefined) return { container: "quote", rest: quoted };
  const item = itemMarkOf(line);
  if (item === undefined) return undefined;
  const { mark, number, size, isEmpty } = item;
  if (isInterrupting && (isEmpty || (number !== undefined && number !== "1"))) return undefined;
  return { container: { mark, size, isEmpty, isOver: false }, rest: line.slice(size) };
}
