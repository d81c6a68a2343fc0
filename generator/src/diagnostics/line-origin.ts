/** The origin of a diagnostic about a whole line. */
import { LineIndex } from "../text/line-index.js";
import type { SourceFile } from "./diagnostic.js";
import type { Origin } from "./origin.js";

/** The line of a file, counted from 1, without its line break. */
export function originOfLine(file: SourceFile, line: number): Origin {
  const index = new LineIndex(file.text);
  const start = index.start(line);
  return { file: file.path, start, end: start + index.line(line).length };
}
