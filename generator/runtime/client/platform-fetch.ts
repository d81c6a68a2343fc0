/** The platform's own `fetch`, as the transport of whoever brings none. */
import type { Transport, TransportRequest } from "./transport.js";

/** Looked up at each call: a program may replace the platform's `fetch` later. */
export const platformFetch: Transport = (url, request) => fetch(url, isDeno() ? sentOnce(request) : request);

const isDeno = (): boolean => "Deno" in globalThis;

/**
 * Deno sends a request once more by itself when a connection that it had used before breaks, although the server may have
 * carried the first one out. It can do so only with a body that it holds as a whole, which that of a blob is not.
 */
function sentOnce({ body, ...rest }: TransportRequest) {
  return body === undefined ? rest : { ...rest, body: new Blob([body]) };
}
