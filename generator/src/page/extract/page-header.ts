/** The title of a page and the date of its last update. */
import type { Block, PageDocument } from "../document/document.js";

/** The first level-1 heading, or else the title that the HTML page states outside its article. */
export function findTitle({ blocks, title, format }: PageDocument): string | null {
  const heading = blocks.find((block) => block.kind === "heading" && block.level === 1);
  if (heading?.kind === "heading") return heading.text;
  return title ?? (format === "rendered" ? titleOfText(blocks) : null);
}

/** Rendered text has no heading levels; a single line above the date of the update is the title. */
function titleOfText([first, second]: readonly Block[]): string | null {
  if (first === undefined || second === undefined) return null;
  const isLine = first.kind === "heading" || first.kind === "paragraph";
  return isLine && !first.text.includes("\n") && updateOf(second) !== undefined ? first.text : null;
}

/** The date as `2020-09-15`, from a line near the top such as `Last updated: 2020-09-15 19:33:34`. */
export function findUpdated({ blocks }: PageDocument): string | null {
  for (const block of blocks.slice(0, blocksAtTop)) {
    const day = updateOf(block);
    if (day !== undefined) return day;
  }
  return null;
}

const blocksAtTop = 10;
const maxLineLength = 200;

function updateOf(block: Block): string | undefined {
  if (block.kind === "table" || block.kind === "code") return undefined;
  const lines = block.text.split("\n", blocksAtTop).filter((line) => line.length <= maxLineLength);
  return lines.map(dayBehindLabel).find((day) => day !== undefined);
}

function dayBehindLabel(line: string): string | undefined {
  const label =
    /^(?:(?:this )?(?:page|document|article) )?(?:was )?(?:last |latest |date )?(?:updated?|modified|modification|revised|revision)(?: date| time)?(?: on| at)?(?: ?[:：])? ?(?=[\dA-Z])/i.exec(
      line,
    );
  return label === null ? undefined : dayOf(line.slice(label[0].length));
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The date at the start of a text. `01/02/2020` is ambiguous and not read. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year !== undefined) return isoDay(year, Number(month), Number(day));
  const [, name = "", dayBehind, yearBehind] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text) ?? [];
  if (yearBehind !== undefined) return isoDay(yearBehind, monthOf(name), Number(dayBehind));
  const [, dayBefore, word = "", lastYear] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(text) ?? [];
  return lastYear === undefined ? undefined : isoDay(lastYear, monthOf(word), Number(dayBefore));
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isoDay(year: string, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
