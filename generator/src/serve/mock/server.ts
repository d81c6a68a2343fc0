/** Owns the mock server: HTTP on loopback in front of the judgement that the generated package brings along. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerRequest, type Mocking } from "../../../runtime/mock/answer-request.js";
import { closeServer, listenOnLoopback } from "../local-server.js";
import { readBody } from "./read-body.js";

export type { Mocking } from "../../../runtime/mock/answer-request.js";

/** One request and what was answered. Whoever gets it may see a signature: in `parameters`, and nowhere else. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
  /** Name of the operation; undefined if the request names none. */
  readonly operation: string | undefined;
  /** Text of the body; undefined if it could not be taken as text. */
  readonly body: string | undefined;
  /** Of HTTP. */
  readonly status: number;
  /** The documented code of a failure. */
  readonly code: number | undefined;
  /** What was wrong with the request; empty on success. */
  readonly message: string;
  /** The JSON value that was answered. */
  readonly answer: unknown;
}

export interface MockServerOptions {
  /** Told of each request once it is answered. */
  readonly onExchange?: (exchange: Exchange) => void;
}

export interface MockServer {
  /** Starts to listen on loopback and gives the base URL. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<string>;
  /** Stops, and ends the connections that are left. */
  close(): Promise<void>;
}

/** A server that judges requests by the generated validators and answers as the spec says. */
export function createMockServer(mocking: Mocking, { onExchange }: MockServerOptions = {}): MockServer {
  const server = createServer((request, response) => {
    void serve(mocking, request, response, onExchange);
  });
  return { listen: (port = 0) => listenOnLoopback(server, port), close: () => closeServer(server) };
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
    // A client that went away before its request was complete is no failure of the server's.
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
