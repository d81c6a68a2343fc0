/** The platform's own `fetch`, as the transport of whoever brings none. */
import type { Transport } from "./transport.js";
/** Looked up at each call: a program may replace the platform's `fetch` later. */
export declare const platformFetch: Transport;
