/** With more buffered, nothing is taken from the socket until the buffer has been read. */
const maxBytes = 65_536;
const ended = { done: true };
/** Stream and reader in one, since the client takes one reader of each response and reads one chunk at a time. */
export class IncomingBody {
    #controller;
    #chunks = [];
    #bytes = 0;
    #isPaused = false;
    #waiting;
    /** Undefined while more may come; then the failure that ended it, if any. */
    #over;
    constructor(controller) {
        this.#controller = controller;
    }
    push(chunk) {
        if (this.#over !== undefined)
            return;
        if (this.#waiting !== undefined) {
            this.#takeWaiting()?.resolve({ done: false, value: chunk });
            return;
        }
        this.#chunks.push(chunk);
        this.#bytes += chunk.byteLength;
        if (this.#bytes <= maxBytes || this.#isPaused)
            return;
        this.#isPaused = true;
        this.#controller.pause();
    }
    end() {
        this.#over ??= {};
        this.#takeWaiting()?.resolve(ended);
    }
    fail(failure) {
        this.#over ??= { failure };
        this.#takeWaiting()?.reject(failure);
    }
    getReader() {
        return this;
    }
    async read() {
        const value = this.#chunks.shift();
        if (value !== undefined) {
            this.#drain(value.byteLength);
            return { done: false, value };
        }
        if (this.#over === undefined)
            return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
        if ("failure" in this.#over)
            throw this.#over.failure;
        return ended;
    }
    async cancel() {
        if (this.#over !== undefined)
            return;
        this.#chunks = [];
        this.end();
        this.#controller.abort(new Error("the response is not wanted"));
    }
    #takeWaiting() {
        const waiting = this.#waiting;
        this.#waiting = undefined;
        return waiting;
    }
    #drain(bytes) {
        this.#bytes -= bytes;
        if (!this.#isPaused || this.#bytes > 0)
            return;
        this.#isPaused = false;
        this.#controller.resume();
    }
}
