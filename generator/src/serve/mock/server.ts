/** The mock server: HTTP on the loopback address in front of the mock of the generated package. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerRequest, type Mocking } from "../../../runtime/mock/answer-request.js";
import { closeServer, listenLocally } from "../local-server.js";
import { readBody } from "./read-body.js";

export type { Mocking } from "../../../runtime/mock/answer-request.js";

/** A request and its answer. Only `parameters` may contain a signature. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** Name of the operation; undefined if the request names none. */
  readonly operation: string | undefined;
  /** Text of the body; undefined if it cannot be decoded. */
  readonly body: string | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** The documented error code. */
  readonly code: number | undefined;
  /** What is wrong with the request; empty on success. */
  readonly message: string;
  /** The JSON value of the answer. */
  readonly answer: unknown;
}

/** Options of the mock server. */
export interface MockServerOptions {
  /** Called after each request is answered. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A running or not yet started mock server. */
export interface MockServer {
  /** Starts to listen on the loopback address and returns the base URL. Port 0, the default, is a free port. */
  listen(port?: number): Promise<string>;
  /** Stops, and closes open connections. */
  close(): Promise<void>;
}

/** A server that validates requests with the generated validators and answers as the spec says. */
export function createMockServer(mocking: Mocking, { onExchange }: MockServerOptions = {}): MockServer {
  const server = createServer((request, response) => {
    void serve(mocking, request, response, onExchange);
  });
  return { listen: (port = 0) => listenLocally(server, port), close: () => closeServer(server) };
}

async function serve(
  mocking: Mocking,
  request: IncomingMessage,
  response: ServerResponse,
  onExchange: MockServerOptions["onExchange"],
): Promise<void> {
  try {
    const exchange = await exchangeOf(mocking, request);
    send(response, exchange);
    onExchange?.(exchange);
  } catch (error) {
    response.destroy();
    // A client that disconnected before its request was complete is not an error.
    if (request.complete) throw error;
  }
}

async function exchangeOf(mocking: Mocking, request: IncomingMessage): Promise<Exchange> {
  const [path = "", query = ""] = splitOnce(request.url ?? "", "?");
  const line = { method: request.method ?? "", path, parameters: new URLSearchParams(query) };
  const body = await readBody(request);
  const { content, ...answer } = answerRequest(mocking, line, body);
  return { ...line, body: "text" in body ? body.text : undefined, ...answer, answer: content };
}

function send(response: ServerResponse, { status, answer }: Exchange): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(answer));
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
