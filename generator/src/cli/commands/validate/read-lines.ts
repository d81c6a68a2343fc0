/** A line reader for byte streams that uses constant memory. */
import { isUtf8 } from "node:buffer";

/** The text of a packet, or why it cannot be decoded. */
export type Content = { readonly text: string } | { readonly problem: "not-utf8" | "too-long" };

/** A line of a stream. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly content: Content;
}

/** Far more than any API accepts. A longer line is skipped without being kept in memory. */
export const maxLineBytes: number = 16 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Called if a stream starts with a byte order mark. */
export type OnByteOrderMark = () => void;

/**
 * The lines of a stream, in batches as they arrive. A CR before LF is not part of a line, nor is a byte order mark at the
 * start of the stream.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number = maxLineBytes,
  onByteOrderMark: OnByteOrderMark = () => undefined,
): AsyncGenerator<Line[]> {
  const splitter = new LineSplitter(limit, onByteOrderMark);
  for await (const chunk of chunks) {
    const lines = splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (lines.length > 0) yield lines;
  }
  yield splitter.end();
}

class LineSplitter {
  readonly #limit: number;
  readonly #onByteOrderMark: OnByteOrderMark;
  #number = 0;
  /** The start of a line whose end has not arrived yet. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  constructor(limit: number, onByteOrderMark: OnByteOrderMark) {
    this.#limit = limit;
    this.#onByteOrderMark = onByteOrderMark;
  }

  push(chunk: Buffer): Line[] {
    const firstEnd = chunk.indexOf(lineFeed);
    if (firstEnd === -1) {
      this.#append(chunk);
      return [];
    }
    this.#append(chunk.subarray(0, firstEnd));
    const lines = [this.#finish()];
    const lastEnd = chunk.lastIndexOf(lineFeed);
    if (lastEnd > firstEnd) lines.push(...this.#whole(chunk.subarray(firstEnd + 1, lastEnd)));
    this.#append(chunk.subarray(lastEnd + 1));
    return lines;
  }

  /** The last line, if the stream did not end with a line feed. */
  end(): Line[] {
    return this.#pendingBytes === 0 ? [] : [this.#finish()];
  }

  #append(part: Buffer): void {
    if (part.length === 0) return;
    this.#pendingBytes += part.length;
    if (this.#pendingBytes > this.#limit) this.#pending = [];
    else this.#pending.push(part);
  }

  #finish(): Line {
    const isTooLong = this.#pendingBytes > this.#limit;
    const bytes = isTooLong ? undefined : Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#number += 1;
    return bytes === undefined ? { number: this.#number, content: { problem: "too-long" } } : this.#decoded(bytes);
  }

  /** The lines of a block. Checks all of them for UTF-8 at once, which is fast, and line by line only if that fails. */
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

  /** Decodes each line by itself: a separate one-byte string parses faster than a slice of the block's string. */
  #sound(block: Buffer, start: number, end: number): Line {
    this.#number += 1;
    const isReturn = end > start && block[end - 1] === carriageReturn;
    return { number: this.#number, content: { text: block.toString("utf8", start, isReturn ? end - 1 : end) } };
  }

  #lone(bytes: Buffer): Line {
    this.#append(bytes);
    return this.#finish();
  }

  #decoded(bytes: Buffer): Line {
    const number = this.#number;
    if (!isUtf8(bytes)) return { number, content: { problem: "not-utf8" } };
    const text = bytes.toString("utf8");
    return {
      number,
      content: { text: withoutReturn(number === 1 ? withoutByteOrderMark(text, this.#onByteOrderMark) : text) },
    };
  }
}

const withoutReturn = (text: string): string => (text.endsWith("\r") ? text.slice(0, -1) : text);

/** The text without a leading byte order mark. */
export function withoutByteOrderMark(text: string, note: OnByteOrderMark): string {
  if (!text.startsWith("\ufeff")) return text;
  note();
  return text.slice(1);
}
