/** Owns what a file argument stands for: a stream of bytes, read line by line or as a whole. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Terminal } from "../../terminal.js";

/** Larger blocks are no faster, and what waits of them to be collected takes memory. */
const blockBytes = 64 * 1024;

/** `-` is standard input. A file is opened when it is read, so that a thousand of them need one descriptor. */
export function openInput(terminal: Terminal, file: string): AsyncIterable<Uint8Array> {
  if (file === "-") return terminal.input;
  return createReadStream(resolve(terminal.workingDirectory, file), { highWaterMark: blockBytes });
}

/** Bytes of a regular file; undefined for a pipe or whatever else says no size, and for what is not there. */
export async function sizeOf(terminal: Terminal, file: string): Promise<number | undefined> {
  if (file === "-") return undefined;
  const status = await stat(resolve(terminal.workingDirectory, file)).catch(() => undefined);
  return status?.isFile() === true ? status.size : undefined;
}

/** Bytes of several inputs together; undefined where one of them says no size. */
export async function sizeOfAll(terminal: Terminal, files: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const file of files) {
    const size = await sizeOf(terminal, file);
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}

/** The same chunks; tells of each as it is taken. */
export async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  note: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    note(chunk.length);
    yield chunk;
  }
}

/** Files of these names hold one packet a line. */
export function isLineWise(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file);
}
