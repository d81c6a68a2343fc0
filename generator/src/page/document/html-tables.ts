/** The distinction between HTML tables with data and tables used for layout. */
import { columnKinds } from "../vocabulary/columns.js";
import { attribute, type HtmlElement, type HtmlNode, isElement, nameOf, walk } from "./html-nodes.js";
import { markedTextOf } from "./html-text.js";
import { plainText } from "./marked-text.js";

/** A table without nested code, tables or headings is data. Otherwise it is data if its header has known columns or `th` cells. */
export function isDataTable(element: HtmlElement): boolean {
  if (attribute(element, "role") === "presentation") return false;
  const held = heldBlocks(element);
  if (held.size === 0) return true;
  const [header, second] = rowsOf(element);
  if (header === undefined || second === undefined || held.has("heading")) return false;
  const cells = cellsOf(header);
  if (cells.some((cell) => heldBlocks(cell).size > 0)) return false;
  const known = columnKinds(cells.map((cell) => plainText(markedTextOf(cell)))).filter((kind) => kind !== undefined);
  const isHeaded = cells.length > 1 && cells.every((cell) => cell.tagName === "th");
  return new Set(known).size > 1 || (isHeaded && !held.has("table"));
}

function heldBlocks(element: HtmlElement): ReadonlySet<"code" | "table" | "heading"> {
  const held = new Set<"code" | "table" | "heading">();
  walk(element, (node) => {
    const name = nameOf(node);
    if (name === "pre") held.add("code");
    if (name === "table" && node !== element) held.add("table");
    if (/^h[1-6]$/.test(name)) held.add("heading");
    return true;
  });
  return held;
}

/** The first two rows of the table itself, not of nested tables. */
function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return within(table, (node) => nameOf(node) === "tr", 2);
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return within(row, (node) => nameOf(node) === "td" || nameOf(node) === "th", Infinity);
}

/** The first elements with a name, not nested in one another. */
function within(root: HtmlElement, isWanted: (node: HtmlNode) => boolean, most: number): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  walk(root, (node) => {
    if (!isElement(node) || node === root || !isWanted(node)) return found.length < most;
    if (found.length < most) found.push(node);
    return false;
  });
  return found;
}
