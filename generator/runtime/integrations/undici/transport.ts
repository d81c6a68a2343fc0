/** The transport for high throughput: HTTP/1.1 over undici's own connections, without what `fetch` adds to each call. */
import { Agent } from "undici";
import type { Transport } from "../../client/transport.js";
import type { UndiciDispatcher } from "./dispatcher.js";
import { exchange } from "./exchange.js";

export interface UndiciTransportOptions {
  /** How many connections to one server may be open; further calls wait for one. An integer of at least 1; default 128. */
  readonly connections?: number | undefined;
  /**
   * How long a connection is kept open while nothing is sent. Milliseconds, above 0; default 4000. The server's own `Keep-Alive`
   * header takes precedence. Should be less than the server's limit: a call over a connection that the server is just closing
   * is lost, and its outcome is unknown.
   */
  readonly keepAliveTimeoutMs?: number | undefined;
  /** How long opening a connection may take; until it is open nothing is sent. Milliseconds, above 0; default 5000. */
  readonly connectTimeoutMs?: number | undefined;
  /**
   * Sends the requests instead of connections of the transport's own, such as an undici `ProxyAgent`. The options above are
   * then ignored, and it stays open when the transport is closed. It must not follow redirects, since the URL may hold a signature.
   */
  readonly dispatcher?: UndiciDispatcher | undefined;
}

/** A transport that keeps connections open, until it is closed. */
export interface UndiciTransport extends Transport {
  /** Waits for the calls under way, then closes the connections. Later calls fail; they have sent nothing. */
  close(): Promise<void>;
}

/**
 * Makes a transport for the option `transport` of a client. One serves any number of clients.
 *
 * @throws TypeError if an option is out of its range.
 */
export function createUndiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  const { dispatcher } = options;
  if (dispatcher !== undefined && typeof dispatcher?.dispatch !== "function") {
    throw new TypeError("`dispatcher` must be a dispatcher of undici");
  }
  if (dispatcher !== undefined) return withClose(dispatcher, async () => undefined);
  const agent = createAgent(options);
  return withClose(agent, () => agent.close());
}

function withClose(dispatcher: UndiciDispatcher, closeIt: () => Promise<void>): UndiciTransport {
  let closing: Promise<void> | undefined;
  const transport: Transport = async (url, request, onAbort) => {
    if (closing !== undefined) throw Object.assign(new Error("the transport was closed"), { code: "UND_ERR_CLOSED" });
    return exchange(dispatcher, url, request, onAbort);
  };
  return Object.assign(transport, { close: () => (closing ??= closeIt()) });
}

function createAgent({ connections, keepAliveTimeoutMs, connectTimeoutMs }: UndiciTransportOptions): Agent {
  return new Agent({
    connections: positiveWhole("connections", connections ?? 128),
    keepAliveTimeout: positive("keepAliveTimeoutMs", keepAliveTimeoutMs ?? 4_000),
    connect: { timeout: positive("connectTimeoutMs", connectTimeoutMs ?? 5_000) },
    // One request at a time on a connection: what breaks it can have touched no other.
    pipelining: 1,
    allowH2: false,
  });
}

/** Checked here, since undici validates its options only at the first request. */
function positive(name: string, value: number): number {
  if (!Number.isFinite(value) || value <= 0) throw new TypeError(`\`${name}\` must be a number above 0`);
  return value;
}

function positiveWhole(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value <= 0) throw new TypeError(`\`${name}\` must be a whole number above 0`);
  return value;
}
