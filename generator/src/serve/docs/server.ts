/** Owns the docs server: which requests it answers, with what, and under which policy. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { closeServer, listenOnLoopback } from "../local-server.js";
import type { Edition } from "./docs-build.js";
import { EventStream } from "./event-stream.js";

export interface DocsServer {
  /** Starts to listen on loopback and gives the URL of the page. Port 0, the default, takes a free one. */
  listen(port?: number): Promise<string>;
  /** Serves this edition from now on, and tells open pages. Whoever asks before there is a first one waits for it. */
  show(edition: Edition): void;
  /** Stops, and ends the connections that are left, those of open pages among them. */
  close(): Promise<void>;
}

const headers = {
  "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  // What is not yet published is nothing for other sites to load, frame or hear of.
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
} as const;

export function createDocsServer(): DocsServer {
  const shown = new Shown();
  const pages = new EventStream();
  const server = createServer((request, response) => void answer(request, response));
  let names: readonly string[] = [];
  return {
    async listen(port = 0) {
      const url = await listenOnLoopback(server, port);
      names = namesOnPort(Number(new URL(url).port || 80));
      return `${url}/`;
    },
    show(edition) {
      shown.replace(edition);
      pages.tell(edition.state);
    },
    close() {
      pages.end();
      return closeServer(server);
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refused = refusal(request, names);
    if (refused !== undefined) return sendText(response, refused);
    if (request.url === iconPath) return void response.writeHead(204).end();
    if (request.url === eventsPath) return pages.add(request, response, shown.now?.state);
    const { resources } = await shown.first();
    const resource = resources.get(request.url ?? "");
    if (resource === undefined) return sendText(response, [404, "There is nothing at this address; the page is at /."]);
    response.setHeader("content-type", `${resource.type}; charset=utf-8`);
    response.end(resource.text);
  }
}

const eventsPath = "/events";
/** Browsers ask for it unasked, and complain to whoever looks for the page's own complaints. */
const iconPath = "/favicon.ico";

type Refusal = readonly [status: number, sentence: string];

/** What a browser calls this server. The port of HTTP itself goes without saying. */
function namesOnPort(port: number): readonly string[] {
  return ["127.0.0.1", "localhost", "[::1]"].map((name) => (port === 80 ? name : `${name}:${port}`));
}

/**
 * A name of somebody else's that leads to loopback would let their page read this one, unless the server insists on being
 * called by its own.
 */
function refusal({ method, headers: { host = "" } }: IncomingMessage, names: readonly string[]): Refusal | undefined {
  if (!names.includes(host.toLowerCase())) return [403, `This server answers to ${names.join(", ")} alone.`];
  return method === "GET" || method === "HEAD" ? undefined : [405, "This server knows GET and HEAD alone."];
}

function sendText(response: ServerResponse, [status, sentence]: Refusal): void {
  if (status === 405) response.setHeader("allow", "GET, HEAD");
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${sentence}\n`);
}

/** The edition that is shown now. */
class Shown {
  now: Edition | undefined;
  #wake: () => void = () => undefined;
  readonly #first = new Promise<void>((resolve) => (this.#wake = resolve));

  replace(edition: Edition): void {
    this.now = edition;
    this.#wake();
  }

  /** Settles once there is a first edition, with the one that is shown then. */
  async first(): Promise<Edition> {
    await this.#first;
    if (this.now === undefined) throw new Error("Nothing wakes those who wait but an edition.");
    return this.now;
  }
}
