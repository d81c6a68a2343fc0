/** Owns the connections over which open pages hear of changes: Server-Sent Events. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { State } from "./state.js";

/** How long a page waits before it asks again for a server that is gone. */
const retryMs = 1000;

/**
 * Every event is the whole state, so that a page that missed some needs no more than the next: it compares the build with its
 * own, and shows the problems that there are.
 */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();

  /** Answers a request with a stream that begins with the present state, if there is one. */
  add({ method }: IncomingMessage, response: ServerResponse, state: State | undefined): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (method === "HEAD") return void response.end();
    response.write(`retry: ${retryMs}\n\n${state === undefined ? "" : eventOf(state)}`);
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  tell(state: State): void {
    for (const listener of this.#listeners) listener.write(eventOf(state));
  }

  end(): void {
    for (const listener of this.#listeners) listener.end();
  }
}

/** JSON has no line breaks, which would end an event. */
function eventOf(state: State): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`;
}
