/** The index of a text's lines: from offsets to lines and columns. */

/** A position in a text: from 1, columns in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text. Line breaks are LF, CRLF and a lone CR; a byte order mark is not part of a line. */
export class LineIndex {
  readonly #text: string;
  /** Offset at which each line starts. */
  readonly #starts: readonly number[];
  /** The last position. In a very long line, ascending queries need not count from its start. */
  #last = { line: 0, at: 0, column: 1 };

  constructor(text: string) {
    const starts = [text.startsWith("\ufeff") ? 1 : 0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.#text = text;
    this.#starts = starts;
  }

  position(offset: number): Position {
    const line = this.lineOf(offset);
    const isFurther = this.#last.line === line && this.#last.at <= offset;
    let { at, column } = isFurther ? this.#last : { at: this.start(line), column: 1 };
    for (; at < offset && at < this.#text.length; column += 1) {
      at += (this.#text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    this.#last = { line, at, column };
    return { line, column };
  }

  /** The number of the line that contains an offset. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Offset of the first character of a line. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** A line without its line break. */
  line(number: number): string {
    const text = this.#text.slice(this.start(number), this.#starts[number] ?? this.#text.length);
    if (text.endsWith("\r\n")) return text.slice(0, -2);
    return text.endsWith("\n") || text.endsWith("\r") ? text.slice(0, -1) : text;
  }
}
