/** The parts of a generated client: its options, and a method for each operation. */
import type { CallDescriptor } from "../descriptor.js";
import type { Caller, ServiceParts } from "./caller.js";
import { ClientError } from "./errors.js";
import type { Hooks } from "./hooks.js";
import { type Limiter } from "./limiter.js";
import { type RandomUint32 } from "./random.js";
import type { RetryOptions } from "./retry.js";
import { type AbortSignalLike, type Transport } from "./transport.js";
/** How long a call may take, and how often it is attempted. */
export interface LimitOptions {
    /** Time limit of one attempt, from its start to the end of the response. Milliseconds, above 0; default 10000. */
    readonly timeoutMs?: number | undefined;
    /** Time limit of a call: all attempts, and the waiting before and between them. Milliseconds, above 0; default 30000. */
    readonly deadlineMs?: number | undefined;
    /** When a call is retried; `false` for never. Default: up to 3 attempts, and never after an unknown outcome. */
    readonly retry?: RetryOptions | false | undefined;
}
/** The options that every client has, whatever its service. */
export interface CallerOptions extends LimitOptions, Hooks {
    /** Where requests go. Default: the first host of the documentation, over https. */
    readonly baseUrl?: string | undefined;
    /** Sends the HTTP requests. Default: the platform's `fetch`. */
    readonly transport?: Transport | undefined;
    /** Limits the rate of calls; `false` for no limit. Default: one for each operation, with its documented rate. */
    readonly limiter?: Limiter | false | undefined;
    /** Largest response that is read. Bytes, above 0; default 1048576. */
    readonly maxResponseBytes?: number | undefined;
    /**
     * The longest pause that a server can ask for with `Retry-After`, of a call and of the limiter. Milliseconds, 0 to 2147483647;
     * default 60000. A longer one is capped, and the error and the logger say so.
     */
    readonly maxRetryAfterMs?: number | undefined;
    /** Draws unsigned 32-bit integers. Default: the platform's secure source. */
    readonly randomUint32?: RandomUint32 | undefined;
    /** The current time, for dates only; durations are measured without it. Milliseconds since 1970; default `Date.now`. */
    readonly now?: (() => number) | undefined;
}
/** The options of one call, which override those of the client. */
export interface CallOptions extends LimitOptions {
    /** Ends the call when it is aborted. */
    readonly signal?: AbortSignalLike | undefined;
}
/** What `safe` returns instead of throwing. */
export type CallResult<Value> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly error: ClientError;
};
/** A method of a client. */
export interface ClientMethod<Input, Value> {
    /** @throws ClientError if the call did not succeed. */
    (request: Input, options?: CallOptions): Promise<Value>;
    /** The same call; returns its error instead of throwing it. */
    safe(request: Input, options?: CallOptions): Promise<CallResult<Value>>;
}
/** @throws TypeError if an option is out of its range. */
export declare function createCaller(parts: ServiceParts, options: CallerOptions): Caller;
/** The method of a client for one operation. */
export declare function createMethod<Input, Value>(caller: Caller, operation: CallDescriptor): ClientMethod<Input, Value>;
