/** The transport for high throughput: HTTP/1.1 over undici's own connections, without what `fetch` adds to each call. */
import { Agent } from "undici";
import { exchange } from "./exchange.js";
/**
 * Makes a transport for the option `transport` of a client. One serves any number of clients.
 *
 * @throws TypeError if an option is out of its range.
 */
export function createUndiciTransport(options = {}) {
    const { dispatcher } = options;
    if (dispatcher !== undefined && typeof dispatcher?.dispatch !== "function") {
        throw new TypeError("`dispatcher` must be a dispatcher of undici");
    }
    if (dispatcher !== undefined)
        return withClose(dispatcher, async () => undefined);
    const agent = createAgent(options);
    return withClose(agent, () => agent.close());
}
function withClose(dispatcher, closeIt) {
    let closing;
    const transport = async (url, request, onAbort) => {
        if (closing !== undefined)
            throw Object.assign(new Error("the transport was closed"), { code: "UND_ERR_CLOSED" });
        return exchange(dispatcher, url, request, onAbort);
    };
    return Object.assign(transport, { close: () => (closing ??= closeIt()) });
}
function createAgent({ connections, keepAliveTimeoutMs, connectTimeoutMs }) {
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
function positive(name, value) {
    if (!Number.isFinite(value) || value <= 0)
        throw new TypeError(`\`${name}\` must be a number above 0`);
    return value;
}
function positiveWhole(name, value) {
    if (!Number.isSafeInteger(value) || value <= 0)
        throw new TypeError(`\`${name}\` must be a whole number above 0`);
    return value;
}
