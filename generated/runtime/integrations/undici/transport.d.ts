import type { Transport } from "../../client/transport.js";
import type { UndiciDispatcher } from "./dispatcher.js";
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
export declare function createUndiciTransport(options?: UndiciTransportOptions): UndiciTransport;
