/** Servers on loopback that answer as a test wants, and note what they were asked. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface TestServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  /** The open connections that a request has come over; Node opens others in advance. */
  readonly sockets: ReadonlySet<Socket>;
  /** How many connections requests have come over, closed ones included. */
  connections(): number;
}

type Respond = (response: ServerResponse, request: SeenRequest) => void;

/** A server on a free port; it ends with the test. */
export async function startServer(respond: Respond): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const everSeen = new WeakSet<Socket>();
  let connections = 0;
  const noteSocket = (socket: Socket): void => {
    if (everSeen.has(socket)) return;
    everSeen.add(socket);
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  };
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const noted = { method, url, headers, body: Buffer.concat(chunks).toString() };
      seen.push(noted);
      noteSocket(request.socket);
      respond(response, noted);
    });
  };
  const server = createServer(listener);
  server.on("connection", (socket) => {
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, seen, sockets, connections: () => connections };
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** A server below HTTP: it may break off in the middle. */
export async function startSocketServer(
  answer: (write: (text: string) => void, reset: () => void) => void,
): Promise<string> {
  const server = createSocketServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () =>
      answer(
        (text) => socket.write(text),
        () => socket.resetAndDestroy(),
      ),
    );
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

/** Answers with JSON, as the service does: HTTP 200 for failures too. */
export function json(content: unknown, status = 200): Respond {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(content));
  };
}

/** Answers with bytes as they are. */
export function raw(body: string | Buffer, status = 200, headers: { [name: string]: string } = {}): Respond {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Waits until a claim holds; gives up after two seconds. */
export async function until(claim: () => boolean): Promise<void> {
  for (let waited = 0; waited < 2_000 && !claim(); waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10));
}
