/** The rows of an HTML table: a cell that spans rows counts for each of them, one that spans columns for the first. */
import type { TableBlock } from "./document.js";
import { attribute, type HtmlElement, isElement, lineOf, nameOf, walk } from "./html-nodes.js";
import { isStruck, markedTextOf } from "./html-text.js";
import { struckEnd, struckStart } from "./marked-text.js";
import { type ReadRow, rowOf, tableOf } from "./rows.js";

/** `firstLine` is where the HTML begins that the table stands in. */
export function readHtmlTable(element: HtmlElement, firstLine: number): TableBlock {
  const start = lineOf(element, 1) + firstLine - 1;
  const spans = new RowSpans();
  const rows: ReadRow[] = [];
  walk(element, (node) => {
    // A cell reaches no further than the rows of its group.
    if (["thead", "tbody", "tfoot"].includes(nameOf(node))) spans.end();
    if (!isElement(node) || node.tagName !== "tr") return true;
    rows.push(readRow(node, spans, lineOf(node, start) + firstLine - 1));
    return false;
  });
  return tableOf(rows, start);
}

function readRow(element: HtmlElement, spans: RowSpans, line: number): ReadRow {
  const cells = cellsOf(element);
  const isInHead = element.parentNode !== null && nameOf(element.parentNode) === "thead";
  const isHeader = isInHead || (cells.length > 0 && cells.every(({ isHeading }) => isHeading));
  const isWide = cells.length === 1 && (cells[0]?.columns ?? 1) > 1;
  return { ...rowOf(spans.fill(cells, isHeader), line), isHeader, ...(isWide ? { isWide } : {}) };
}

interface Cell {
  /** With marks. */
  readonly text: string;
  readonly isHeading: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Bounds, so that no table becomes much larger than its source: a span costs its text, and a little more, for every further row. */
const widestSpan = 20;
const highestSpan = 1000;
const repeatedCharacters = 100_000;
const charactersOfCell = 10;

function cellsOf(row: HtmlElement): readonly Cell[] {
  const cells: Cell[] = [];
  walk(row, (node) => {
    if (!isElement(node) || !["td", "th"].includes(node.tagName)) return true;
    const [columns, rows] = [spanOf(node, "colspan", 1, widestSpan), spanOf(node, "rowspan", highestSpan, highestSpan)];
    const text = markedTextOf(node);
    const isHeading = node.tagName === "th";
    cells.push({ text: isStruck(row) ? `${struckStart}${text}${struckEnd}` : text, isHeading, columns, rows });
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
  fill(own: readonly Cell[], isHeader: boolean): readonly string[] {
    const texts: string[] = [];
    const open: (Cell | undefined)[] = [];
    const pending = own.toReversed();
    for (let cell = this.#next(texts.length, pending); cell !== undefined; cell = this.#next(texts.length, pending)) {
      for (let column = 0; column < cell.columns; column += 1) {
        // A heading above several columns is that of each.
        const text = column === 0 || isHeader ? cell.text : "";
        if (cell.rows > 1 && this.#allow(text)) open[texts.length] = { ...cell, text, columns: 1, rows: cell.rows - 1 };
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
    return above ?? (column < this.#open.length ? { text: "", isHeading: false, columns: 1, rows: 1 } : undefined);
  }
}
