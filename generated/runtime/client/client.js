/** What a generated client is made of: its options, and a method for each operation. */
import { carryOut } from "./attempt.js";
import { ClientError, TransportError } from "./errors.js";
import { secureRandomUint32 } from "./random.js";
import { readBaseUrl } from "./request-url.js";
/** @throws TypeError when an option cannot be what it should be. */
export function createCaller(parts, options) {
    const { transport } = options;
    if (transport !== undefined && typeof transport !== "function")
        throw new TypeError("`transport` must be a function");
    return {
        ...parts,
        base: readBaseUrl(parts.service, options.baseUrl),
        // Looked up at each call: a program may replace the platform's `fetch` later.
        transport: transport ?? ((url, request) => fetch(url, request)),
        timeoutMs: positive("timeoutMs", options.timeoutMs ?? 10_000),
        maxResponseBytes: positive("maxResponseBytes", options.maxResponseBytes ?? 1_048_576),
        randomUint32: options.randomUint32 ?? secureRandomUint32,
    };
}
function positive(name, value) {
    if (typeof value !== "number" || !(value > 0))
        throw new TypeError(`\`${name}\` must be a number above 0`);
    return value;
}
/** The method of a client for one operation. */
export function createMethod(caller, operation) {
    // The guard of the response proves the type.
    const call = async (request, options = {}) => (await carryOut(caller, operation, request, options.signal));
    const safe = async (request, options) => {
        try {
            return { ok: true, value: await call(request, options) };
        }
        catch (error) {
            return { ok: false, error: error instanceof ClientError ? error : unforeseen(operation.name) };
        }
    };
    return Object.assign(call, { safe });
}
/** For options that break the types, such as a signal that is none: `safe` promises not to throw. */
function unforeseen(operation) {
    return new TransportError("network", { operation, outcome: "unknown", message: "the call could not be carried out" });
}
