/** The reader of text copied from a browser, in which headings are unmarked and tables are plain lines. */
import { type ColumnKind, columnsOfLine } from "../vocabulary/columns.js";
import { headingRole } from "../vocabulary/heading-role.js";
import type { Block, CodeBlock, TableBlock } from "./document.js";
import { CollapsedTable } from "./collapsed-table.js";
import { BracketCount } from "./bracket-count.js";
import { bullet, tidy, withoutBullet } from "./tidy.js";

export function readRendered(source: string): readonly Block[] {
  return new LineReader(source.split("\n")).read();
}

class LineReader {
  readonly #lines: readonly string[];
  readonly #blocks: Block[] = [];
  readonly #urls: string[] = [];
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): readonly Block[] {
    while (this.#at < this.#lines.length) {
      const line = tidy(this.#lines[this.#at] ?? "");
      if (line === "") this.#at += 1;
      else this.#blocks.push(this.#block(line));
    }
    return this.#blocks;
  }

  #block(line: string): Block {
    if (/^[{[]/.test(line)) return this.#code();
    const columns = columnsOfLine(line);
    if (columns !== undefined && tidy(this.#lines[this.#at + 1] ?? "") !== "") return this.#table(columns);
    const number = this.#at + 1;
    this.#at += 1;
    if (/^https?:\/\/\S+$/.test(line)) {
      this.#urls.push(line);
      return { kind: "code", text: line, line: number };
    }
    if (isHeading(line)) return { kind: "heading", level: null, text: line, line: number };
    const isItem = line.startsWith(bullet);
    return { kind: isItem ? "item" : "paragraph", text: withoutBullet(line), isStrong: false, line: number };
  }

  /** Reads code until its brackets are closed, or until the next heading if they never are. */
  #code(): CodeBlock {
    const first = this.#at;
    const brackets = new BracketCount();
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at] ?? "";
      if (this.#at > first && /^\s*\p{L}/u.test(line) && isHeading(tidy(line))) break;
      this.#at += 1;
      if (brackets.add(line) <= 0) break;
    }
    return { kind: "code", text: this.#lines.slice(first, this.#at).join("\n"), line: first + 1 };
  }

  #table(columns: readonly ColumnKind[]): TableBlock {
    const start = this.#at + 1;
    const table = new CollapsedTable(columns, this.#urls);
    for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
      const line = tidy(this.#lines[this.#at] ?? "");
      if (line === "") break;
      table.add(line, this.#at + 1);
    }
    // The names of the column kinds serve as headings, because they are recognized as such.
    return { kind: "table", header: { cells: columns, line: start }, rows: table.rows(), line: start };
  }
}

/** Only headings with a known meaning can be distinguished from short paragraphs. */
function isHeading(line: string): boolean {
  return !/[.,;:。]$/.test(line) && !line.startsWith(bullet) && headingRole(line) !== undefined;
}
