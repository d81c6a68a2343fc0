/** Owns the division of a stream into lines, in memory that depends on no file: whole blocks in, whole lines out. */
import { isUtf8 } from "node:buffer";

/** The text of a packet, or why it has none. */
export type Content = { readonly text: string } | { readonly problem: "not-utf8" | "too-long" };

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly content: Content;
}

/** No packet that an API takes comes near; a line beyond it is passed over without being kept. */
export const longestLineBytes: number = 16 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Told of what a stream begins with that is no part of its text. */
export type NoteMark = () => void;

/**
 * The lines of a stream, as many at a time as have arrived. CR before LF is no part of a line, nor is a byte order mark at
 * the start of the stream.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = longestLineBytes,
  noteMark: NoteMark = () => undefined,
): AsyncGenerator<Line[]> {
  const splitter = new LineSplitter(limit, noteMark);
  for await (const chunk of chunks) {
    const lines = splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (lines.length > 0) yield lines;
  }
  yield splitter.end();
}

class LineSplitter {
  readonly #limit: number;
  readonly #noteMark: NoteMark;
  #number = 0;
  /** The start of a line whose end has not come yet. */
  #begun: Buffer[] = [];
  #begunBytes = 0;

  constructor(limit: number, noteMark: NoteMark) {
    this.#limit = limit;
    this.#noteMark = noteMark;
  }

  push(chunk: Buffer): Line[] {
    const firstEnd = chunk.indexOf(lineFeed);
    if (firstEnd === -1) {
      this.#begin(chunk);
      return [];
    }
    this.#begin(chunk.subarray(0, firstEnd));
    const lines = [this.#finish()];
    const lastEnd = chunk.lastIndexOf(lineFeed);
    if (lastEnd > firstEnd) lines.push(...this.#whole(chunk.subarray(firstEnd + 1, lastEnd)));
    this.#begin(chunk.subarray(lastEnd + 1));
    return lines;
  }

  /** The last line, if the stream did not end with a line feed. */
  end(): Line[] {
    return this.#begunBytes === 0 ? [] : [this.#finish()];
  }

  #begin(part: Buffer): void {
    if (part.length === 0) return;
    this.#begunBytes += part.length;
    if (this.#begunBytes > this.#limit) this.#begun = [];
    else this.#begun.push(part);
  }

  #finish(): Line {
    const isTooLong = this.#begunBytes > this.#limit;
    const bytes = isTooLong ? undefined : Buffer.concat(this.#begun);
    this.#begun = [];
    this.#begunBytes = 0;
    this.#number += 1;
    return bytes === undefined ? { number: this.#number, content: { problem: "too-long" } } : this.#decoded(bytes);
  }

  /** Whether bytes are UTF-8 is asked of all lines together, which takes no time; line by line it says which are not. */
  #whole(block: Buffer): Line[] {
    const isSound = block.length <= this.#limit && isUtf8(block);
    const lines: Line[] = [];
    for (let start = 0; start <= block.length;) {
      const feed = block.indexOf(lineFeed, start);
      const end = feed === -1 ? block.length : feed;
      lines.push(isSound ? this.#sound(block, start, end) : this.#lone(block.subarray(start, end)));
      start = end + 1;
    }
    return lines;
  }

  /** A text of its own for each line, mostly of one byte a character, is parsed sooner than a slice of the block's text. */
  #sound(block: Buffer, start: number, end: number): Line {
    this.#number += 1;
    const isReturn = end > start && block[end - 1] === carriageReturn;
    return { number: this.#number, content: { text: block.toString("utf8", start, isReturn ? end - 1 : end) } };
  }

  #lone(bytes: Buffer): Line {
    this.#begin(bytes);
    return this.#finish();
  }

  #decoded(bytes: Buffer): Line {
    const number = this.#number;
    if (!isUtf8(bytes)) return { number, content: { problem: "not-utf8" } };
    const text = bytes.toString("utf8");
    return { number, content: { text: withoutReturn(number === 1 ? withoutMark(text, this.#noteMark) : text) } };
  }
}

const withoutReturn = (text: string): string => (text.endsWith("\r") ? text.slice(0, -1) : text);

export function withoutMark(text: string, note: NoteMark): string {
  if (!text.startsWith("\ufeff")) return text;
  note();
  return text.slice(1);
}
