/** The nesting limits of pages, checked before parsing because parsers take time that grows with the square of the depth. */
import { LineIndex } from "../../text/line-index.js";

/** The position at which a page exceeds the limit, and the limit. */
export interface TooDeep {
  readonly line: number;
  readonly limit: number;
}

/** Checks the quotes and lists of a Markdown page. */
export function tooDeepMarkdown(source: string): TooDeep | undefined {
  const limit = 50;
  const index = source.split("\n").findIndex((line) => leadingMarks(line) > limit);
  return index === -1 ? undefined : { line: index + 1, limit };
}

/** The quote and list markers at the start of a line, each of which opens a container. */
function leadingMarks(line: string): number {
  let marks = 0;
  for (let at = 0; at < line.length && " \t>-+*0123456789.)".includes(line.charAt(at)); at += 1) {
    const isMark = line.charAt(at) === ">" || (/[-+*.)]/.test(line.charAt(at)) && /[ \t]/.test(line.charAt(at + 1)));
    if (isMark) marks += 1;
  }
  return marks;
}

/** Elements whose end tags can be omitted. */
const endingByThemselves = new Set(
  "area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr wbr".split(
    " ",
  ),
);

/** Checks the elements of an HTML page. A saved documentation page has about 40 levels. */
export function tooDeepHtml(source: string): TooDeep | undefined {
  const limit = 500;
  let depth = 0;
  for (const tag of source.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (endingByThemselves.has((tag[2] ?? "").toLowerCase())) continue;
    depth = tag[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit) return { line: new LineIndex(source).lineOf(tag.index), limit };
  }
  return undefined;
}
