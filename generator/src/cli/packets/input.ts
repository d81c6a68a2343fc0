/** Owns what a file argument stands for: a stream of bytes, read line by line or as a whole. */
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Terminal } from "../terminal.js";

const blockBytes = 256 * 1024;

/** `-` is standard input. A file is opened when it is read, so that a thousand of them need one descriptor. */
export function openInput(terminal: Terminal, file: string): AsyncIterable<Uint8Array> {
  if (file === "-") return terminal.input;
  return createReadStream(resolve(terminal.workingDirectory, file), { highWaterMark: blockBytes });
}

/** Files of these names hold one packet a line. */
export function isLineWise(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file);
}
