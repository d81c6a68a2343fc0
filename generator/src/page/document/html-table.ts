/** The rows of an HTML table. A cell that spans rows counts in each row; one that spans columns, in the first column. */
import type { TableBlock } from "./document.js";
import { attribute, type HtmlElement, isElement, lineOf, nameOf, walk } from "./html-nodes.js";
import { isStruck, markedTextOf } from "./html-text.js";
import { struckEnd, struckStart } from "./marked-text.js";
import { type ReadRow, rowOf, tableOf } from "./rows.js";

/** Reads a table. `firstLine` is the line where the HTML starts. */
export function readHtmlTable(element: HtmlElement, firstLine: number): TableBlock {
  const start = lineOf(element, 1) + firstLine - 1;
  const spans = new RowSpans();
  const rows: ReadRow[] = [];
  walk(element, (node) => {
    // A cell does not extend beyond its row group.
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

/** Limits on spans, so that a table cannot grow much larger than its source. A span costs its text plus a little per row. */
const maxColumnSpan = 20;
const maxRowSpan = 1000;
const maxRepeatedCharacters = 100_000;
const charactersOfCell = 10;

function cellsOf(row: HtmlElement): readonly Cell[] {
  const cells: Cell[] = [];
  walk(row, (node) => {
    if (!isElement(node) || !["td", "th"].includes(node.tagName)) return true;
    const [columns, rows] = [
      spanOf(node, "colspan", 1, maxColumnSpan),
      spanOf(node, "rowspan", maxRowSpan, maxRowSpan),
    ];
    const text = markedTextOf(node);
    const isHeading = node.tagName === "th";
    cells.push({ text: isStruck(row) ? `${struckStart}${text}${struckEnd}` : text, isHeading, columns, rows });
    return false;
  });
  return cells;
}

/** The number of spanned rows. 0 means all remaining rows, which is `whole`. */
function spanOf(cell: HtmlElement, name: "colspan" | "rowspan", whole: number, max: number): number {
  const stated = Number.parseInt(attribute(cell, name) ?? "1", 10);
  if (stated === 0) return whole;
  return stated > 0 ? Math.min(stated, max) : 1;
}

/** The cells of earlier rows that extend into the next row, by column. */
class RowSpans {
  #open: readonly (Cell | undefined)[] = [];
  #left = maxRepeatedCharacters;

  end(): void {
    this.#open = [];
  }

  /** The cells of a row, including those that extend into it from above. */
  fill(cells: readonly Cell[], isHeader: boolean): readonly string[] {
    const texts: string[] = [];
    const open: (Cell | undefined)[] = [];
    const pending = cells.toReversed();
    for (let cell = this.#next(texts.length, pending); cell !== undefined; cell = this.#next(texts.length, pending)) {
      for (let column = 0; column < cell.columns; column += 1) {
        // A heading above several columns applies to each.
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

  /** The cell of a column: one from above, or else the next of the row. A gap before a cell from above is empty. */
  #next(column: number, pending: Cell[]): Cell | undefined {
    const above = this.#open[column] ?? pending.pop();
    return above ?? (column < this.#open.length ? { text: "", isHeading: false, columns: 1, rows: 1 } : undefined);
  }
}
