/**
 * Cuts Markdown into pieces that can be parsed one by one: the parser's time grows with the square of the number of quotes and
 * lists, and a page of pieces takes no longer than its pieces. What is cut apart would have been blocks of their own anyway.
 */

export interface MarkdownPiece {
  readonly source: string;
  readonly firstLine: number;
}

/** A piece ends at the next heading once it has so many characters, and at the next blank line once it has so many. */
const enoughForHeading = 3000;
const enoughForBlank = 4000;

export function splitMarkdown(source: string): readonly MarkdownPiece[] {
  const lines = source.split("\n");
  const pieces: MarkdownPiece[] = [];
  const fences = new FenceTracker();
  let start = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const mayCut = !fences.isOpen && isCut(line, lines[index - 1] ?? "", length);
    if (mayCut) {
      pieces.push({ source: lines.slice(start, index).join("\n"), firstLine: start + 1 });
      start = index;
      length = 0;
    }
    fences.add(line);
    length += line.length + 1;
  }
  pieces.push({ source: lines.slice(start).join("\n"), firstLine: start + 1 });
  return pieces;
}

/** An indented line may belong to the item above it. */
function isCut(line: string, before: string, length: number): boolean {
  if (length >= enoughForHeading && /^#{1,6}[^#]/.test(line)) return true;
  return length >= enoughForBlank && before.trim() === "" && /^\S/.test(line);
}

/** Whether a line stands in fenced code. */
class FenceTracker {
  #open: string | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  add(line: string): void {
    const [, fence, rest = ""] = /^[ \t>]*(`{3,}|~{3,})([^\n]*)$/.exec(line) ?? [];
    if (fence === undefined) return;
    if (this.#open === undefined) {
      if (!rest.includes("`")) this.#open = fence;
    } else if (fence.startsWith(this.#open) && rest.trim() === "") this.#open = undefined;
  }
}
