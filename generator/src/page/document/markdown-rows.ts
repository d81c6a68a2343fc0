/** The rows of GitHub tables in Markdown. */
import { trimBlanks } from "./markdown-starts.js";

/** The source of each cell. An escaped pipe is text, and the outer pipes are optional. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    const isEscape = line.charAt(at) === "\\" && "\\|".includes(line.charAt(at + 1));
    if (isEscape) at += 1;
    else if (line.charAt(at) === "|") {
      cells.push(trimBlanks(line.slice(start, at)));
      start = at + 1;
    }
  }
  const last = trimBlanks(line.slice(start));
  if (last !== "") cells.push(last);
  if (cells.length > 0 && trimBlanks(line).startsWith("|")) cells.shift();
  return cells.length === 0 ? [""] : cells;
}

/** Whether a line such as `|---|:-:|` is the delimiter row for a header with as many cells. */
export function isDelimiterRow(line: string, header: string): boolean {
  const text = trimBlanks(line);
  if (!/^[-:|]/.test(text) || !/[:|]/.test(text) || trimBlanks(header) === "|") return false;
  const cells = cellsOf(text);
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.length === cellsOf(header).length;
}
