/** Owns the rows of an HTML table: a cell that spans rows counts for each of them, one that spans columns for the first. */
import type { Row, TableBlock } from "./document.js";
import { attribute, type HtmlElement, type HtmlNode, isElement, lineOf, nameOf, textOf, walk } from "./html-nodes.js";
import { tidy } from "./tidy.js";

/** `firstLine` is where the HTML begins that the table stands in. */
export function readHtmlTable(element: HtmlElement, firstLine: number): TableBlock {
  const start = lineOf(element, 1) + firstLine - 1;
  const spans = new RowSpans();
  const rows: Row[] = [];
  walk(element, (node) => {
    // A cell reaches no further than the rows of its group.
    if (["thead", "tbody", "tfoot"].includes(nameOf(node))) spans.end();
    if (nameOf(node) !== "tr") return true;
    rows.push({ cells: spans.fill(cellsOf(node)), line: lineOf(node, start) + firstLine - 1 });
    return false;
  });
  const [header, ...body] = rows;
  return { kind: "table", header: header ?? { cells: [], line: start }, rows: body, line: start };
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Bounds, so that no table becomes much larger than its source: a span costs its text, and a little more, for every further row. */
const widestSpan = 20;
const highestSpan = 1000;
const repeatedCharacters = 100_000;
const charactersOfCell = 10;

function cellsOf(row: HtmlNode): readonly Cell[] {
  const cells: Cell[] = [];
  walk(row, (node) => {
    if (!isElement(node) || !["td", "th"].includes(node.tagName)) return true;
    const [columns, rows] = [spanOf(node, "colspan", 1, widestSpan), spanOf(node, "rowspan", highestSpan, highestSpan)];
    cells.push({ text: tidy(textOf(node, false)), columns, rows });
    return false;
  });
  return cells;
}

/** `whole` is what 0 stands for: all rows that are left. */
function spanOf(cell: HtmlElement, name: "colspan" | "rowspan", whole: number, greatest: number): number {
  const stated = Number.parseInt(attribute(cell, name) ?? "1", 10);
  if (stated === 0) return whole;
  return stated > 0 ? Math.min(stated, greatest) : 1;
}

/** The cells of rows above that reach into the next one, by their column. */
class RowSpans {
  #open: readonly (Cell | undefined)[] = [];
  #left = repeatedCharacters;

  end(): void {
    this.#open = [];
  }

  /** The texts of a row, with those that reach into it from above. */
  fill(own: readonly Cell[]): readonly string[] {
    const texts: string[] = [];
    const open: (Cell | undefined)[] = [];
    const pending = own.toReversed();
    for (let cell = this.#next(texts.length, pending); cell !== undefined; cell = this.#next(texts.length, pending)) {
      for (let column = 0; column < cell.columns; column += 1) {
        const text = column === 0 ? cell.text : "";
        if (cell.rows > 1 && this.#allow(text)) open[texts.length] = { text, columns: 1, rows: cell.rows - 1 };
        texts.push(text);
      }
    }
    this.#open = open;
    return texts;
  }

  #allow(text: string): boolean {
    this.#left -= text.length + charactersOfCell;
    return this.#left >= 0;
  }

  /** The cell of a column: one from above, or else the next of the row itself. A gap before one from above is empty. */
  #next(column: number, pending: Cell[]): Cell | undefined {
    const above = this.#open[column] ?? pending.pop();
    return above ?? (column < this.#open.length ? { text: "", columns: 1, rows: 1 } : undefined);
  }
}
