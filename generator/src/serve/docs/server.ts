/** The docs server: its routes, and its security headers. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { closeServer, listenLocally } from "../local-server.js";
import type { DocsBuild } from "./docs-build.js";
import { EventStream } from "./event-stream.js";

/** A server for the reference. */
export interface DocsServer {
  /** Starts to listen on the loopback address and returns the URL of the reference. Port 0, the default, is a free port. */
  listen(port?: number): Promise<string>;
  /** Serves this build from now on and notifies open windows. Requests before the first build wait for it. */
  show(build: DocsBuild): void;
  /** Stops, and closes open connections. */
  close(): Promise<void>;
}

const headers = {
  "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  // Unpublished documentation must not be loaded, framed or seen by other sites.
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
} as const;

/** Creates a docs server, which does not listen yet. */
export function createDocsServer(): DocsServer {
  const shown = new Shown();
  const pages = new EventStream();
  const server = createServer((request, response) => void answer(request, response));
  let names: readonly string[] = [];
  return {
    async listen(port = 0) {
      const url = await listenLocally(server, port);
      names = namesOnPort(Number(new URL(url).port || 80));
      return `${url}/`;
    },
    show(build) {
      shown.replace(build);
      pages.notify(build.state);
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
    if (resource === undefined) return sendText(response, [404, "Nothing here. The reference is at /."]);
    response.setHeader("content-type", `${resource.type}; charset=utf-8`);
    response.end(resource.text);
  }
}

const eventsPath = "/events";
/** Browsers request it by themselves, and log an error if it is missing. */
const iconPath = "/favicon.ico";

type Refusal = readonly [status: number, sentence: string];

/** The `Host` headers of this server. Browsers leave out port 80. */
function namesOnPort(port: number): readonly string[] {
  return ["127.0.0.1", "localhost", "[::1]"].map((name) => (port === 80 ? name : `${name}:${port}`));
}

/**
 * Rejects other `Host` headers: with DNS rebinding, another site's name could resolve to the loopback address, and its page
 * could read the reference.
 */
function refusal({ method, headers: { host = "" } }: IncomingMessage, names: readonly string[]): Refusal | undefined {
  if (!names.includes(host.toLowerCase())) return [403, `This server only answers to ${names.join(", ")}.`];
  return method === "GET" || method === "HEAD" ? undefined : [405, "This server only supports GET and HEAD."];
}

function sendText(response: ServerResponse, [status, sentence]: Refusal): void {
  if (status === 405) response.setHeader("allow", "GET, HEAD");
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${sentence}\n`);
}

/** The current build. */
class Shown {
  now: DocsBuild | undefined;
  #wake: () => void = () => undefined;
  readonly #first = new Promise<void>((resolve) => (this.#wake = resolve));

  replace(build: DocsBuild): void {
    this.now = build;
    this.#wake();
  }

  /** Resolves with the current build once there is one. */
  async first(): Promise<DocsBuild> {
    await this.#first;
    if (this.now === undefined) throw new Error("There is no build.");
    return this.now;
  }
}
