/** The event stream to open browser windows: Server-Sent Events. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { State } from "./state.js";

/** Delay before a browser reconnects. */
const retryMs = 1000;

/**
 * The open connections. Every event is the whole state, so missed events do not matter: a window compares the build with its
 * own and shows the problems.
 */
export class EventStream {
  readonly #listeners = new Set<ServerResponse>();

  /** Answers a request with a stream that starts with the current state, if there is one. */
  add({ method }: IncomingMessage, response: ServerResponse, state: State | undefined): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (method === "HEAD") return void response.end();
    response.write(`retry: ${retryMs}\n\n${state === undefined ? "" : eventOf(state)}`);
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  notify(state: State): void {
    for (const listener of this.#listeners) listener.write(eventOf(state));
  }

  end(): void {
    for (const listener of this.#listeners) listener.end();
  }
}

/** An event. JSON has no line breaks, which would end it. */
function eventOf(state: State): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`;
}
