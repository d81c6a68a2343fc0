/** The input of a file argument: a stream of bytes. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Terminal } from "../../terminal.js";

/** Larger blocks are not faster and use more memory. */
const blockBytes = 64 * 1024;

/** `-` is standard input. A file is opened when it is read, so that a thousand files need one descriptor. */
export function openInput(terminal: Terminal, file: string): AsyncIterable<Uint8Array> {
  if (file === "-") return terminal.input;
  return createReadStream(resolve(terminal.workingDirectory, file), { highWaterMark: blockBytes });
}

/** Bytes of a regular file; undefined for a pipe, a missing file and anything else without a size. */
export async function sizeOf(terminal: Terminal, file: string): Promise<number | undefined> {
  if (file === "-") return undefined;
  const status = await stat(resolve(terminal.workingDirectory, file)).catch(() => undefined);
  return status?.isFile() === true ? status.size : undefined;
}

/** Bytes of several inputs together; undefined if one of them has no known size. */
export async function sizeOfAll(terminal: Terminal, files: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const file of files) {
    const size = await sizeOf(terminal, file);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** The same chunks; calls `note` with the size of each. */
export async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  note: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    note(chunk.length);
    yield chunk;
  }
}

/** Whether the file name says that the file has one packet per line. */
export function isLineWise(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file);
}
