import type { Caller, ServiceParts } from "./caller.js";
import type { CallDescriptor } from "../descriptor.js";
import { ClientError } from "./errors.js";
import { type RandomUint32 } from "./random.js";
import type { AbortSignalLike, Transport } from "./transport.js";
/** The options that every client has, whatever its service. */
export interface CallerOptions {
    /** Where requests go. Default: the first host of the documentation, over https. */
    readonly baseUrl?: string | undefined;
    /** Sends the HTTP requests. Default: the platform's `fetch`. */
    readonly transport?: Transport | undefined;
    /** Time limit of a call, from its start to the end of the answer. Milliseconds; default 10000. */
    readonly timeoutMs?: number | undefined;
    /** Largest answer that is read. Bytes; default 1048576. */
    readonly maxResponseBytes?: number | undefined;
    /** Draws unsigned 32-bit integers. Default: the platform's secure source. */
    readonly randomUint32?: RandomUint32 | undefined;
}
/** The options of one call. */
export interface CallOptions {
    /** Ends the call when it is aborted. */
    readonly signal?: AbortSignalLike | undefined;
}
/** What `safe` gives instead of throwing. */
export type CallResult<Value> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly error: ClientError;
};
/** A method of a client. */
export interface ClientMethod<Input, Value> {
    /** @throws ClientError when the call did not succeed. */
    (request: Input, options?: CallOptions): Promise<Value>;
    /** The same call; gives its error instead of throwing it. */
    safe(request: Input, options?: CallOptions): Promise<CallResult<Value>>;
}
/** @throws TypeError when an option cannot be what it should be. */
export declare function createCaller(parts: ServiceParts, options: CallerOptions): Caller;
/** The method of a client for one operation. */
export declare function createMethod<Input, Value>(caller: Caller, operation: CallDescriptor): ClientMethod<Input, Value>;
