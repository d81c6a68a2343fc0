/** The body of a response: buffers what has arrived until it is read, and pauses the server if that is too slow. */
import type { BodyReader, BodyStream } from "../../client/transport.js";
import type { UndiciController } from "./dispatcher.js";

type Chunk = Awaited<ReturnType<BodyReader["read"]>>;

interface Waiting {
  resolve(chunk: Chunk): void;
  reject(error: unknown): void;
}

/** With more buffered, nothing is taken from the socket until the buffer has been read. */
const maxBytes = 65_536;

const ended: Chunk = { done: true };

/** Stream and reader in one, since the client takes one reader of each response and reads one chunk at a time. */
export class IncomingBody implements BodyStream, BodyReader {
  readonly #controller: UndiciController;
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  #isPaused = false;
  #waiting: Waiting | undefined;
  /** Undefined while more may come; then the failure that ended it, if any. */
  #over: { readonly failure?: unknown } | undefined;

  constructor(controller: UndiciController) {
    this.#controller = controller;
  }

  push(chunk: Uint8Array): void {
    if (this.#over !== undefined) return;
    if (this.#waiting !== undefined) {
      this.#takeWaiting()?.resolve({ done: false, value: chunk });
      return;
    }
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    if (this.#bytes <= maxBytes || this.#isPaused) return;
    this.#isPaused = true;
    this.#controller.pause();
  }

  end(): void {
    this.#over ??= {};
    this.#takeWaiting()?.resolve(ended);
  }

  fail(failure: unknown): void {
    this.#over ??= { failure };
    this.#takeWaiting()?.reject(failure);
  }

  getReader(): BodyReader {
    return this;
  }

  async read(): Promise<Chunk> {
    const value = this.#chunks.shift();
    if (value !== undefined) {
      this.#drain(value.byteLength);
      return { done: false, value };
    }
    if (this.#over === undefined) return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
    if ("failure" in this.#over) throw this.#over.failure;
    return ended;
  }

  async cancel(): Promise<void> {
    if (this.#over !== undefined) return;
    this.#chunks = [];
    this.end();
    this.#controller.abort(new Error("the response is not wanted"));
  }

  #takeWaiting(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  #drain(bytes: number): void {
    this.#bytes -= bytes;
    if (!this.#isPaused || this.#bytes > 0) return;
    this.#isPaused = false;
    this.#controller.resume();
  }
}
